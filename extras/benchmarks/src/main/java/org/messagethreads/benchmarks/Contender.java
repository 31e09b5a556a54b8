package org.messagethreads.benchmarks;

import io.vavr.control.Option;

/**
 * What goes through the {@link Script}: the commands a host gives, in what is natural to the contender. Pairs, handlers
 * and texts are prepared before anything is measured, and named by their number here; a message's number becomes an id
 * on the way, as every message has one of its own.
 *
 * @param <T> what it calls a thread by
 */
public interface Contender<T> {

    /**
     * A guest wrote.
     *
     * @param pair which pair of numbers
     * @param message the number of the message, each once
     * @return the thread the message is in
     */
    T receive(int pair, long message);

    /**
     * A handler writes to the guest.
     *
     * @param pair which pair of numbers
     * @param message the number of the message, each once
     * @param by which handler
     * @return the thread the message is in; none if it was refused
     */
    Option<T> send(int pair, long message, int by);

    /**
     * A handler takes a thread.
     *
     * @param thread which thread
     * @param by which handler
     * @return whether it was accepted
     */
    boolean assign(T thread, int by);

    /**
     * A handler resolves a thread.
     *
     * @param thread which thread
     * @param by which handler
     * @return whether it was accepted
     */
    boolean resolve(T thread, int by);

    /** Expires what is due, also what nobody touches: what a timer of the host's does. */
    void settle();
}
