package org.messagethreads.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by the same step each time it is told to. Thread-safe. */
final class SteppedClock implements InstantSource {

    private static final Instant START = Instant.parse("2026-02-17T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final long step;

    SteppedClock(Duration step) {
        this.step = step.toNanos();
    }

    void step() {
        nanos.addAndGet(step);
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.get());
    }
}
