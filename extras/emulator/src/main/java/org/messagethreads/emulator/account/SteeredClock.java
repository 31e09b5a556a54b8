package org.messagethreads.emulator.account;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands, or goes on from where it was set. Thread-safe. */
final class SteeredClock implements InstantSource {

    /** When it was set, and how it goes since. */
    private record Setting(Instant at, long nanos, boolean running) {

        Instant now() {
            return running ? at.plusNanos(System.nanoTime() - nanos) : at;
        }
    }

    private volatile Setting setting;

    SteeredClock(Instant standingAt) {
        setting = new Setting(standingAt, 0, false);
    }

    @Override
    public Instant instant() {
        return setting.now();
    }

    boolean isRunning() {
        return setting.running();
    }

    void set(Instant now, boolean running) {
        setting = new Setting(now, System.nanoTime(), running);
    }
}
