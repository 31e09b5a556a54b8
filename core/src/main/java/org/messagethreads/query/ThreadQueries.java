package org.messagethreads.query;

import io.vavr.collection.Seq;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Scope;

/**
 * Answers queries over the threads of one account. Any number of callers at once. What an append that has returned
 * wrote, every later query sees; who finds a thread here finds its conversation as new as it, or newer.
 */
public interface ThreadQueries {

    /**
     * One page of a query.
     *
     * @param query filters, limit and cursor
     * @param scope whose threads may be on it (L1)
     * @return the first matching threads after the cursor, each as it stands when it is looked at, and where the next
     *     page begins (L4, L5); the page as a whole is of no single moment
     */
    Page page(ThreadQuery query, Scope scope);

    /**
     * All threads in a scope that are Open and Alive, on one page.
     *
     * @param scope whose threads count (L1)
     * @return in the order of creation time, then id (L4), each as it stands when it is looked at; one that is Open and
     *     Alive throughout is in it exactly once, one that was only for a part of it may or may not be
     */
    Seq<MessageThread> open(Scope scope);

    /**
     * Whether an owner number stands on any thread in a scope, whatever its state (L6).
     *
     * @param ownerNumber which number
     * @param scope whose threads count
     * @return true if there is one
     */
    boolean standsOn(PhoneNumber ownerNumber, Scope scope);
}
