package org.messagethreads.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.MessageThread;

/**
 * The open threads by deadline, lazily: an activity moves a deadline without touching this index. A thread waits in the
 * quarter of an hour of the deadline it has when it is filed; when that comes up, it is put in order, or filed anew if
 * its deadline moved on. It is filed at its deadline or before, never after. Not thread-safe: the store holds its lock.
 */
final class Deadlines {

    /** A quarter of an hour: few enough of them, and few enough threads in each. */
    private static final int SECONDS = 900;

    /** An open thread whose quarter of an hour has come up, under the deadline it had then. */
    record Due(Instant deadline, ThreadRow row) {}

    /** Open threads that were filed under deadlines in one quarter of an hour, in no order. */
    static final class Bucket {

        private final long number;
        private final List<ThreadRow> rows = new ArrayList<>();

        private Bucket(long number) {
            this.number = number;
        }

        private void add(ThreadRow row) {
            row.bucket = this;
            row.slot = rows.size();
            rows.add(row);
        }

        /** The last one takes its place. */
        private void remove(ThreadRow row) {
            ThreadRow last = rows.removeLast();
            if (last != row) {
                last.slot = row.slot;
                rows.set(last.slot, last);
            }
            row.bucket = null;
        }
    }

    /** None is empty. */
    private final TreeMap<Long, Bucket> buckets = new TreeMap<>();

    /** The last that came up: what is filed in it, or before, is put in order at once. */
    private Bucket current = new Bucket(Long.MIN_VALUE);

    /** T6. */
    private final TreeSet<Due> ordered =
            new TreeSet<>(Comparator.comparing(Due::deadline).thenComparing(due -> due.row().id));

    private int size;

    /** Files what became open, or may fall due earlier than filed; takes out what is open no longer. */
    void update(ThreadRow row) {
        if (!(row.thread instanceof MessageThread.Open open)) {
            takeOut(row);
        } else if (isToBeFiled(row, open.deadline())) {
            file(row, open.deadline());
        }
    }

    /** How many threads are open. */
    int size() {
        return size;
    }

    private static boolean isToBeFiled(ThreadRow row, Instant deadline) {
        if (row.due != null) {
            return deadline.isBefore(row.due.deadline());
        }
        return row.bucket == null || bucket(deadline) < row.bucket.number;
    }

    private void file(ThreadRow row, Instant deadline) {
        takeOut(row);
        size++;
        long number = bucket(deadline);
        if (number <= current.number) {
            row.due = new Due(deadline, row);
            ordered.add(row.due);
        } else {
            buckets.computeIfAbsent(number, Bucket::new).add(row);
        }
    }

    private void takeOut(ThreadRow row) {
        if (row.due != null) {
            size--;
            ordered.remove(row.due);
            row.due = null;
        } else if (row.bucket != null) {
            size--;
            Bucket bucket = row.bucket;
            bucket.remove(row);
            if (bucket.rows.isEmpty()) {
                buckets.remove(bucket.number);
            }
        }
    }

    /**
     * The first in order after another, be it genuine or out of date. {@link #putInOrder} goes first.
     *
     * @return null if there is none
     */
    @Nullable
    Due after(@Nullable Due other) {
        return other != null ? ordered.higher(other) : ordered.isEmpty() ? null : ordered.first();
    }

    /**
     * Puts one more thread in order, if it may fall due by a time, and before another.
     *
     * @return false if none may
     */
    boolean putInOrder(Instant until, @Nullable Due before) {
        Instant end = before != null && before.deadline().isBefore(until) ? before.deadline() : until;
        if (current.rows.isEmpty() && !nextBucket(end)) {
            return false;
        }
        ThreadRow row = current.rows.getLast();
        file(row, ((MessageThread.Open) row.thread).deadline());
        return true;
    }

    private boolean nextBucket(Instant end) {
        Map.Entry<Long, Bucket> next = buckets.firstEntry();
        if (next == null || next.getKey() > bucket(end)) {
            return false;
        }
        buckets.remove(next.getKey());
        current = next.getValue();
        return true;
    }

    /** Whether a thread still has the deadline it stands in order under; if not, it is filed anew, further on. */
    boolean isGenuine(Due due) {
        Instant deadline = ((MessageThread.Open) due.row().thread).deadline();
        if (deadline.equals(due.deadline())) {
            return true;
        }
        file(due.row(), deadline);
        return false;
    }

    private static long bucket(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }
}
