package org.messagethreads.benchmarks.axon;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** A projection: which threads are open, who they are assigned to, and which are due. Thread-safe. */
final class OpenThreads {

    private final Map<UUID, Row> rows = new HashMap<>();
    private final PriorityQueue<Due> deadlines = new PriorityQueue<>();

    private record Row(
            String pair, Instant deadline, @Nullable String assignee) {}

    /** A thread under the deadline it had when it got into the queue. */
    private record Due(Instant deadline, UUID thread) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return deadline.compareTo(other.deadline);
        }
    }

    @EventHandler
    synchronized void on(Event.Opened it) {
        rows.put(it.thread(), new Row(it.pair(), it.deadline(), it.author()));
        deadlines.add(new Due(it.deadline(), it.thread()));
    }

    @EventHandler
    synchronized void on(Event.MessageAdded it) {
        rows.computeIfPresent(it.thread(), (ignored, row) -> new Row(row.pair(), it.deadline(), row.assignee()));
    }

    @EventHandler
    synchronized void on(Event.Assigned it) {
        rows.computeIfPresent(it.thread(), (ignored, row) -> new Row(row.pair(), row.deadline(), it.assignee()));
    }

    @EventHandler
    synchronized void on(Event.Resolved it) {
        rows.remove(it.thread());
    }

    synchronized int size() {
        return rows.size();
    }

    synchronized @Nullable String assignee(UUID thread) {
        Row row = rows.get(thread);
        return row == null ? null : row.assignee();
    }

    /** The pair of the thread that is due next; null if none is due. */
    synchronized @Nullable String due(Instant now) {
        Due due = deadlines.peek();
        while (due != null && !due.deadline().isAfter(now)) {
            Row row = rows.get(due.thread());
            if (row != null && row.deadline().equals(due.deadline())) {
                return row.pair();
            }
            deadlines.remove();
            if (row != null) {
                deadlines.add(new Due(row.deadline(), due.thread()));
            }
            due = deadlines.peek();
        }
        return null;
    }
}
