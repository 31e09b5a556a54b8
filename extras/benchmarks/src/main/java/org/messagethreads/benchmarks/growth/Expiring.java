package org.messagethreads.benchmarks.growth;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.messagethreads.Outcome;
import org.messagethreads.thread.NumberPair;

/**
 * A full service in which a batch of threads falls due at a time. The pairs whose threads expired write again, so that
 * as many are open at each time. What expired stays, so that the service grows; when it has doubled, another takes its
 * place.
 */
final class Expiring {

    /** How many threads fall due at a time. */
    static final int BATCH = 256;

    private static final Duration TIME_TO_LIVE = Duration.ofDays(3);

    private final int threads;
    private Filled filled;

    /** Of the threads that are open, the earliest first. */
    private Queue<Instant> deadlines;

    private Seq<Outcome.Changed> expired = Vector.empty();

    Expiring(int threads) {
        this.threads = threads;
        this.filled = new Filled(threads);
        this.deadlines = deadlines(filled);
    }

    private static Queue<Instant> deadlines(Filled filled) {
        Queue<Instant> deadlines = new ArrayDeque<>(filled.threads());
        filled.open().mapToObj(filled::created).map(it -> it.plus(TIME_TO_LIVE)).forEach(deadlines::add);
        return deadlines;
    }

    /** Lets the pairs whose threads expired write again, and the next batch fall due. */
    void fallDue() {
        expired.forEach(it -> write(it.thread().facts().pair()));
        if (filled.opened() >= 2 * threads) {
            filled = new Filled(threads);
            deadlines = deadlines(filled);
        }
        for (int due = 1; due < BATCH; due++) {
            deadlines.remove();
        }
        filled.clock().set(deadlines.remove());
    }

    /** A nanosecond after another: no two have the same deadline, and none is due any earlier. */
    private void write(NumberPair pair) {
        filled.clock().advance(Duration.ofNanos(1));
        filled.open(pair);
        deadlines.add(filled.clock().instant().plus(TIME_TO_LIVE));
    }

    /** {@return the batch, expired} */
    Seq<Outcome.Changed> settle() {
        expired = filled.service().settle(BATCH);
        return expired;
    }

    Filled filled() {
        return filled;
    }
}
