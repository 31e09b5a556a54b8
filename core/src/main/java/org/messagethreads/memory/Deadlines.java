package org.messagethreads.memory;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.MessageThread;

/**
 * The open threads by deadline, lazily: an activity moves a deadline without touching this index, and a thread is filed
 * anew when the time it was filed under comes up. A thread is filed at its deadline or before, never after. Not
 * thread-safe: the store holds its lock.
 */
final class Deadlines {

    /** An open thread, under the deadline it had when it was filed. */
    record Filed(Instant deadline, ThreadRow row) implements Comparable<Filed> {

        /** T6. */
        private static final Comparator<Filed> ORDER = Comparator.comparing(Filed::deadline)
                .thenComparing(filed -> filed.row().thread.id());

        @Override
        public int compareTo(Filed other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeSet<Filed> filed = new TreeSet<>();

    /** Files what became open, or may fall due earlier than filed; takes out what is open no longer. */
    void update(ThreadRow row) {
        Filed now = row.filed;
        Option<Instant> deadline = row.thread.asOpen().map(MessageThread.Open::deadline);
        if (deadline.isEmpty()) {
            remove(row);
        } else if (now == null || deadline.get().isBefore(now.deadline())) {
            file(row, deadline.get());
        }
    }

    /** How many threads are open: each of them is filed once. */
    int size() {
        return filed.size();
    }

    /**
     * The first that is filed after another, be it genuine or out of date.
     *
     * @return null if there is none
     */
    @Nullable
    Filed after(@Nullable Filed other) {
        if (other != null) {
            return filed.higher(other);
        }
        return filed.isEmpty() ? null : filed.first();
    }

    /** Whether a thread still has the deadline it is filed under; if not, it is filed anew, further on. */
    boolean isGenuine(Filed it) {
        Instant deadline = ((MessageThread.Open) it.row().thread).deadline();
        if (deadline.equals(it.deadline())) {
            return true;
        }
        file(it.row(), deadline);
        return false;
    }

    private void file(ThreadRow row, Instant deadline) {
        remove(row);
        Filed now = new Filed(deadline, row);
        row.filed = now;
        filed.add(now);
    }

    private void remove(ThreadRow row) {
        if (row.filed != null) {
            filed.remove(row.filed);
            row.filed = null;
        }
    }
}
