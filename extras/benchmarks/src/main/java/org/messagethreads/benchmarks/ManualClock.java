package org.messagethreads.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. Anybody may read it; one at a time may move it. */
public final class ManualClock implements InstantSource {

    private volatile Instant now;

    /**
     * A clock.
     *
     * @param start what it shows first
     */
    public ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves it.
     *
     * @param instant what it shows from now on
     */
    public void set(Instant instant) {
        now = instant;
    }

    /**
     * Moves it on.
     *
     * @param step by how much
     */
    public void advance(Duration step) {
        set(now.plus(step));
    }
}
