package org.messagethreads.benchmarks;

import io.vavr.control.Option;

/**
 * A contender that keeps the rules of the script, and can be asked what came of it. Asking settles everything due
 * first.
 *
 * @param <T> what it calls a thread by
 */
public interface RuleKeeper<T> extends Contender<T> {

    /** {@return how many threads are open} */
    int open();

    /**
     * Who a thread is assigned to.
     *
     * @param thread which thread
     * @return none if nobody, or if it is resolved
     */
    Option<String> assignee(T thread);

    /** {@return how many messages it keeps, those of resolved threads included} */
    int messages();

    /** {@return how many changes it keeps: openings, messages, assignments, resolutions} */
    int changes();
}
