package org.messagethreads.testkit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.messagethreads.thread.ThreadId;

/** Thread ids 1, 2, 3 …, as the last digits of a UUID. Thread-safe. */
public final class CountingIds implements Supplier<ThreadId> {

    private final AtomicLong last = new AtomicLong();

    public static ThreadId id(long number) {
        return new ThreadId(new UUID(0, number));
    }

    @Override
    public ThreadId get() {
        return id(last.incrementAndGet());
    }
}
