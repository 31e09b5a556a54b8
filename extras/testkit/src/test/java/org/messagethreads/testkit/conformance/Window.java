package org.messagethreads.testkit.conformance;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The moment in which a store is broken. Whoever appends holds it open until somebody has looked in, or it seems that
 * nobody will; where the test itself appends, nobody can.
 */
final class Window {

    private static final long LONGEST_IN_MILLIS = 100;

    private final Thread test = Thread.currentThread();
    private final CountDownLatch lookedInto = new CountDownLatch(1);
    private final AtomicInteger patience = new AtomicInteger(3);

    void holdOpen() {
        try {
            if (Thread.currentThread() != test
                    && patience.get() > 0
                    && !lookedInto.await(LONGEST_IN_MILLIS, TimeUnit.MILLISECONDS)) {
                patience.decrementAndGet();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the test is over", e);
        }
    }

    void lookedInto() {
        lookedInto.countDown();
    }
}
