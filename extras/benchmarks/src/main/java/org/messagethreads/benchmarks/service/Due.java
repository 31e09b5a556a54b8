package org.messagethreads.benchmarks.service;

import java.time.Instant;
import java.util.Comparator;

/** A thread in the queue of deadlines, under the deadline it had when it got there. */
record Due(Instant deadline, SmsThread thread) implements Comparable<Due> {

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::deadline)
            .thenComparing(due -> due.thread().id().toString());

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
