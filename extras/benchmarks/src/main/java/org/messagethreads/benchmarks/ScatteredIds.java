package org.messagethreads.benchmarks;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Ids as scattered as random ones, at no cost; each once, and the same in each run. Thread-safe. */
public final class ScatteredIds implements Supplier<UUID> {

    private static final long SCATTER = 0x9e3779b97f4a7c15L;

    private final AtomicLong last = new AtomicLong();

    /**
     * An id by its number.
     *
     * @param number from 1, in the order they are got in
     * @return the id that is got at that number
     */
    public static UUID id(long number) {
        return new UUID(number * SCATTER, number);
    }

    @Override
    public UUID get() {
        return id(last.incrementAndGet());
    }
}
