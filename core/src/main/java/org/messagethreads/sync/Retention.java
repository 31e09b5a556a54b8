package org.messagethreads.sync;

import java.time.Duration;

/**
 * What a compacted log still holds of the threads that are deleted or resolved: those that changed less than an age
 * ago, and of these no more than a count, the latest changes (S11). What lies in the log behind one that is kept is
 * kept too. Clients that stay away for longer need a full sync.
 *
 * @param age zero or more; an expiry counts from the deadline
 * @param count zero or more
 */
public record Retention(Duration age, int count) {

    /**
     * Takes a policy.
     *
     * @throws IllegalArgumentException if the age or the count is negative
     */
    public Retention {
        if (age.isNegative() || count < 0) {
            throw new IllegalArgumentException(
                    "a retention is " + age + " and " + count + ": zero or more are right (S11)");
        }
    }
}
