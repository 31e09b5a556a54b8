package org.messagethreads.memory;

import io.vavr.collection.Vector;
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
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;

/**
 * The latest change of each thread, in the order of the log: an append-only sequence in which a thread that changes
 * again leaves its old entry behind. When more than half is left behind, what is not is copied into a new sequence, a
 * few entries with each append. Written under the store's lock, read by anybody without one.
 */
final class Changes {

    /** How many entries of the old sequence each new entry makes copied or skipped, while a new sequence is made. */
    private static final int STEP = 4;

    private static final int BATCH = 256;

    /** The change of a thread at a position. */
    static final class Change {

        final Position at;
        final ThreadRow row;

        /** Where the thread changed next; null while this is its latest, itself once it fell off. */
        volatile @Nullable Position next;

        Change(Position at, ThreadRow row) {
            this.at = at;
            this.row = row;
        }

        boolean wasLatestAt(Position head) {
            Position after = next;
            return after == null || after.compareTo(head) > 0;
        }
    }

    private final Runnable touch;
    private volatile Sequence sequence = new Sequence();
    private volatile Position head = Position.START;
    private volatile Position horizon = Position.START;
    private @Nullable Sequence copy;
    private int copied;
    private int latest;

    Changes(Runnable touch) {
        this.touch = touch;
    }

    Position head() {
        return head;
    }

    Position horizon() {
        return horizon;
    }

    /** Before the entries of an append: nothing a reader of the new sequence needs may be left behind unread. */
    void tidy(int coming) {
        if (copy == null && sequence.size > 2 * latest + BATCH) {
            copy = new Sequence();
            copied = 0;
        }
        for (int step = 0; copy != null && step < STEP * coming; step++) {
            touch.run();
            if (copied == sequence.size) {
                sequence = copy;
                copy = null;
            } else {
                Change change = sequence.get(copied++);
                if (change.next == null) {
                    copy.add(change);
                }
            }
        }
    }

    void add(Position at, ThreadRow row) {
        Change before = row.change;
        if (before != null) {
            before.next = at;
            latest--;
        }
        row.change = new Change(at, row);
        sequence.add(row.change);
        latest++;
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
        int size = current.size;
        for (int index = firstAfter(after, current, size); index < size; index++) {
            touch.run();
            Change change = current.get(index);
            if (change.at.compareTo(until) > 0) {
                break;
            }
            MessageThread thread = change.row.thread;
            if (change.wasLatestAt(until) && scope.includes(thread.owner()) && counts(change, thread, full)) {
                if (found.size() == limit) {
                    return new Delta(Vector.ofAll(found), new Position(change.at.value() - 1), true);
                }
                found.add(thread);
            }
        }
        return new Delta(Vector.ofAll(found), until, false);
    }

    /** S7. */
    private static boolean counts(Change change, MessageThread thread, Position full) {
        return change.at.compareTo(full) > 0 || thread.asOpen().isDefined();
    }

    private int firstAfter(Position after, Sequence sequence, int size) {
        int low = 0;
        int high = size;
        while (low < high) {
            touch.run();
            int middle = (low + high) >>> 1;
            if (sequence.get(middle).at.compareTo(after) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Threads that may fall off the log; none does before the first {@link Fall#batch}. */
    Fall fall(Retention keep, Instant now, IntSupplier open) {
        return new Fall(keep, now, open);
    }

    /** Lets threads fall off from the oldest on, a batch at a time (S11). */
    final class Fall {

        private final Sequence entries = sequence;
        private final Retention keep;
        private final Instant now;
        private final IntSupplier open;
        private int index;
        private int count;

        private Fall(Retention keep, Instant now, IntSupplier open) {
            this.keep = keep;
            this.now = now;
            this.open = open;
        }

        int count() {
            return count;
        }

        /** Whether there may be more to fall. */
        boolean batch() {
            int end = Math.min(index + BATCH, entries.size);
            for (; index < end; index++) {
                touch.run();
                Change change = entries.get(index);
                if (change.next == null && change.row.thread.asOpen().isEmpty()) {
                    if (latest - open.getAsInt() <= keep.count() && isYoung(change.row.thread)) {
                        return false;
                    }
                    drop(change);
                }
            }
            return index < entries.size;
        }

        private boolean isYoung(MessageThread thread) {
            return Duration.between(thread.facts().modified(), now).compareTo(keep.age()) < 0;
        }

        /** The horizon first: whoever misses the thread finds it moved (S11). */
        private void drop(Change change) {
            horizon = change.at;
            change.next = change.at;
            change.row.change = null;
            latest--;
            count++;
        }
    }

    /** Grows at its end, in pages, so that growing never copies it. */
    private static final class Sequence {

        private static final int PAGE = 256;

        private volatile Change[][] pages = new Change[1][];

        /** Written last, read first. */
        private volatile int size;

        void add(Change change) {
            int index = size;
            int page = index / PAGE;
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, 2 * page);
            }
            if (index % PAGE == 0) {
                pages[page] = new Change[PAGE];
            }
            pages[page][index % PAGE] = change;
            size = index + 1;
        }

        Change get(int index) {
            return pages[index / PAGE][index % PAGE];
        }
    }
}
