package org.messagethreads.memory;

import io.vavr.collection.Array;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;

/**
 * The latest change of each thread, in the order of the log: an append-only sequence in which a thread that changes
 * again leaves its old entry behind, which forgets what the thread was. When more than half is left behind, what is not
 * is copied into a new sequence, a few entries with each append. Written under the store's lock, read by anybody
 * without one.
 */
final class Changes {

    /** How many entries of the old sequence each new entry makes copied or skipped, while a new sequence is made. */
    private static final int STEP = 4;

    /** How many threads one hold of the store's lock is for: no longer than who waits for it tries before sleeping. */
    static final int BATCH = 8;

    private final Runnable touch;
    private volatile Sequence sequence = new Sequence();
    private volatile Position head = Position.START;
    private volatile Position horizon = Position.START;
    private @Nullable Sequence copy;
    private int copied;

    /** How many it holds. */
    private int threads;

    Changes(Runnable touch) {
        this.touch = touch;
    }

    Position head() {
        return head;
    }

    Position horizon() {
        return horizon;
    }

    /** Before the entries of an append: what those overtake still counts at the old head, and would not be copied. */
    void tidy(int coming) {
        if (copy == null && sequence.size > 2 * threads + Sequence.PAGE) {
            copy = new Sequence();
            copied = 0;
        }
        for (int step = 0; copy != null && step < STEP * coming; step++) {
            touch.run();
            if (copied == sequence.size) {
                sequence = copy;
                copy = null;
            } else if (sequence.get(copied++).thread != null) {
                copy.add(sequence.get(copied - 1));
            }
        }
    }

    /** Before the row has the thread: whoever finds an entry that is not left behind finds nothing newer elsewhere. */
    void add(long at, ThreadRow row, MessageThread thread) {
        if (row.latest == null) {
            threads++;
        } else {
            touch.run();
            row.latest.overtakenAt = at; // first: it is read after the thread
            row.latest.thread = null; // that leaves it behind, and with it the text (I7)
        }
        Entry entry = sequence.next();
        entry.at = at;
        entry.row = row;
        entry.owner = thread.owner();
        entry.thread = thread;
        row.latest = entry;
        sequence.add(entry);
    }

    /** S10: all entries at a position or below it are there by now. */
    void publish(Position newHead) {
        head = newHead;
    }

    /** See the contract: {@link org.messagethreads.sync.ChangeLog#since}. */
    Delta since(Position after, Position full, Scope scope, int limit) {
        Sequence current;
        Position until;
        do { // until the sequence is one that has all there is up to the head
            current = sequence;
            touch.run();
            until = head;
        } while (current != sequence);
        List<MessageThread> found = new ArrayList<>();
        for (int index = firstAfter(after.value(), current); index < current.size; index++) {
            touch.run();
            Entry entry = current.get(index);
            if (entry.at > until.value()) {
                break;
            }
            MessageThread thread = entry.latestAt(until.value());
            if (thread != null
                    && scope.includes(entry.owner)
                    && (entry.at > full.value() || thread instanceof MessageThread.Open)) { // S7
                if (found.size() == limit) {
                    return new Delta(Array.ofAll(found), new Position(entry.at - 1), true);
                }
                found.add(thread);
            }
        }
        return new Delta(Array.ofAll(found), until, false);
    }

    /** No two entries are at one position: those after it are no more than the positions up to the last entry. */
    private int firstAfter(long after, Sequence sequence) {
        touch.run();
        int high = sequence.size;
        int low = high == 0 ? 0 : Math.clamp(high - (sequence.get(high - 1).at - after), 0, high);
        while (low < high) {
            touch.run();
            int middle = (low + high) >>> 1;
            if (sequence.get(middle).at > after) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Lets threads fall off from the oldest on, a batch at a time (S11). */
    final class Fall {

        private final Sequence entries = sequence;
        private final Retention keep;
        private final Instant now;
        private final IntSupplier open;
        private int index;

        /** How many fell. */
        int count;

        /** None falls before the first {@link #batch}. */
        Fall(Retention keep, Instant now, IntSupplier open) {
            this.keep = keep;
            this.now = now;
            this.open = open;
        }

        /** Whether there may be more to fall. */
        boolean batch() {
            int end = Math.min(index + BATCH, entries.size);
            for (; index < end; index++) {
                touch.run();
                Entry entry = entries.get(index);
                MessageThread thread = entry.thread;
                if (thread != null && !(thread instanceof MessageThread.Open)) {
                    Duration age = Duration.between(thread.facts().modified(), now);
                    if (threads - open.getAsInt() <= keep.count() && age.compareTo(keep.age()) < 0) {
                        return false;
                    }
                    drop(entry);
                }
            }
            return index < entries.size;
        }

        /** The horizon first: whoever misses the thread finds it moved (S11). */
        private void drop(Entry entry) {
            horizon = new Position(entry.at);
            entry.thread = null;
            entry.row.latest = null;
            threads--;
            count++;
        }
    }

    /** A change of a thread; written in before anybody finds it. */
    @SuppressWarnings("NullAway.Init")
    static final class Entry {

        private long at;
        private ThreadRow row;

        /** Of the thread, which need not be looked into for it (R3: it stays with that owner). */
        private OwnerId owner;

        /** As it stands; null once this is not the latest change, or fell off the log. */
        private volatile @Nullable MessageThread thread;

        /** The position of the next, read after {@link #thread}; 0 if none came while this was in the log. */
        private long overtakenAt;

        /** The thread as it stands, if this was its latest change at a head; null if not. */
        private @Nullable MessageThread latestAt(long head) {
            MessageThread current = thread;
            return current == null && overtakenAt > head ? row.thread : current;
        }
    }

    /** Grows at its end, in pages, so that growing never copies it. */
    private static final class Sequence {

        private static final int PAGE = 256;

        private volatile Entry[][] pages = new Entry[1][];

        /** Written last, read first. */
        private volatile int size;

        /** To be written in and added. They are made many at a time: who reads them finds them side by side. */
        Entry next() {
            Entry[] page = page();
            for (int index = size % PAGE; index < PAGE && page[index] == null; index++) {
                page[index] = new Entry();
            }
            return page[size % PAGE];
        }

        void add(Entry entry) {
            int index = size;
            page()[index % PAGE] = entry;
            size = index + 1;
        }

        /** The last one. */
        private Entry[] page() {
            int number = size / PAGE;
            if (number == pages.length) {
                pages = Arrays.copyOf(pages, 2 * number);
            }
            if (pages[number] == null) {
                pages[number] = new Entry[PAGE];
            }
            return pages[number];
        }

        Entry get(int index) {
            return pages[index / PAGE][index % PAGE];
        }
    }
}
