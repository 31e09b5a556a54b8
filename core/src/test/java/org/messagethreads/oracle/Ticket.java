package org.messagethreads.oracle;

import java.util.Set;
import org.messagethreads.thread.OwnerId;

/**
 * What the oracle thinks a token stands for (S3).
 *
 * @param at what stands there or below was delivered
 * @param full between the pages of a full sync, where the log ended as it began; 0 otherwise
 * @param seen the owners its holder saw then; empty for the host
 */
record Ticket(long at, long full, Set<OwnerId> seen) {

    /** The position that must not be below the horizon (S11). */
    long counts() {
        return Math.max(at, full);
    }
}
