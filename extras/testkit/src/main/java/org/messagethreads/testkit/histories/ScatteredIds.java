package org.messagethreads.testkit.histories;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.messagethreads.thread.ThreadId;

/**
 * The same ids each time, their order all over the place, so that it is not the order of opening; the last digits count
 * 1, 2, 3 … Thread-safe.
 */
public final class ScatteredIds implements Supplier<ThreadId> {

    private static final long SCATTER = 0x9e3779b97f4a7c15L;

    private final AtomicLong last = new AtomicLong();

    public static ThreadId id(long number) {
        return new ThreadId(new UUID(number * SCATTER, number));
    }

    @Override
    public ThreadId get() {
        return id(last.incrementAndGet());
    }
}
