package org.messagethreads;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that never goes backwards (T5). Thread-safe. */
final class StoreTime {

    private final InstantSource clock;
    private final AtomicReference<Instant> highest;

    StoreTime(InstantSource clock, Instant least) {
        this.clock = clock;
        this.highest = new AtomicReference<>(least);
    }

    /** The later of the clock and the highest reading taken so far. */
    Instant reading() {
        Instant now = clock.instant();
        Instant before = highest.get();
        return now.isAfter(before) ? highest.updateAndGet(it -> it.isAfter(now) ? it : now) : before;
    }

    /** How far it leads the clock; takes no reading. */
    Duration lead() {
        Instant before = highest.get();
        Instant now = clock.instant();
        return before.isAfter(now) ? Duration.between(now, before) : Duration.ZERO;
    }
}
