package org.messagethreads.checker;

import io.vavr.collection.Seq;

/**
 * What an {@link Explorer} explores.
 *
 * @param <M> a move
 * @param <P> a place, which moves change
 */
interface Territory<M, P> {

    /** What can be done, at every place. */
    Seq<M> moves();

    /** The place every path begins at, each time a new one. */
    P start();

    /**
     * Makes a move.
     *
     * @return what was answered, but for names
     * @throws AssertionError if the move broke a law
     */
    String make(M move, P place);

    /** What a place is like; looks only. */
    Form form(P place);

    /**
     * Holds the laws against a place, which may be spoilt by it.
     *
     * @throws AssertionError if one is broken
     */
    void check(P place);
}
