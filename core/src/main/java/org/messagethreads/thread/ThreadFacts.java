package org.messagethreads.thread;

import java.time.Instant;

/**
 * What every thread has, whatever its state; of a deleted one it is what remains (D2).
 *
 * @param id given by the system, each once (M8)
 * @param pair the numbers it runs between
 * @param owner the owner it was opened under; it stays with that owner (R3)
 * @param created the acceptance of its first message (M8)
 * @param modified when it last changed, rising by 1 ms or more with every change (I5)
 * @param revision how often it has changed (I5)
 */
public record ThreadFacts(
        ThreadId id, NumberPair pair, OwnerId owner, Instant created, Instant modified, Revision revision) {

    ThreadFacts after(ThreadEvent.Change change) {
        return new ThreadFacts(id, pair, owner, created, change.modified(), change.revision());
    }
}
