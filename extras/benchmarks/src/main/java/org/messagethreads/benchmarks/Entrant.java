package org.messagethreads.benchmarks;

import java.time.InstantSource;

/**
 * A kind of contender over a scene, with all that can be prepared beforehand. Thread-safe.
 *
 * @param <T> what it calls a thread by
 */
@FunctionalInterface
public interface Entrant<T> {

    /**
     * A contender without threads.
     *
     * @param clock its time
     * @return a new one
     */
    Contender<T> enter(InstantSource clock);
}
