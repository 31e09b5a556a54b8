package org.messagethreads.sync;

import java.time.Instant;
import java.util.UUID;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;

/**
 * The latest change of each thread of one account, in the order of the log. The contract, for every implementation:
 *
 * <ol>
 *   <li>Any method may be called by any number of callers at once, and none keeps a writer waiting for longer than a
 *       batch of changes takes.
 *   <li>A change gets its position in the append that writes it. Who reads a position, as the {@link #head} or as the
 *       end of a {@link Delta}, can read all that stands at it or below (S10).
 *   <li>A thread that changes again leaves its old position. What the log holds grows with the number of threads, not
 *       of changes.
 *   <li>Only {@link #compact} lets a thread fall off, none that is Open and Alive, and off the log only (S11).
 * </ol>
 */
public interface ChangeLog {

    /**
     * Tells the lives of a store apart: positions of one mean nothing in another (S5).
     *
     * @return the same for as long as no position is lost or given anew
     */
    UUID incarnation();

    /** {@return the newest position that can be read; that of the start if nothing has happened yet} */
    Position head();

    /**
     * The highest position that ever fell off (S11).
     *
     * @return never after the head; read after {@link #since}, it tells whether that may have missed what fell off
     */
    Position horizon();

    /**
     * What changed after a position, up to the head as this call found it. Each thread is in it at most once, as it
     * stands when it is looked at, which is after the head was: so of a pair no two are Open and Alive (I1). A thread
     * that changed between the position and the head, and once more after the head, is in it too, and will come again.
     *
     * @param after the position that is known already
     * @param full up to here only threads that are Open and Alive count, beyond it all; the start for a plain delta
     * @param scope whose threads count
     * @param limit how many threads at most, 1 or more
     * @return the first of them in the order of the log
     */
    Delta since(Position after, Position full, Scope scope, int limit);

    /**
     * Lets deleted and resolved threads fall off, the oldest changes first, until one is to be kept (S11).
     *
     * @param keep what is to be kept
     * @param now the time ages are counted back from
     * @return how many threads fell off
     */
    int compact(Retention keep, Instant now);
}
