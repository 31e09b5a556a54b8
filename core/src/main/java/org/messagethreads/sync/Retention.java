package org.messagethreads.sync;

import java.time.Duration;

/**
 * What a compacted log still holds of the threads that are deleted or resolved (S11). Their changes fall off, the
 * oldest first, until one is younger than an age and among the latest of a count. Clients that stay away for longer
 * need a full sync.
 *
 * @param age zero or more, counted from the thread's last modified time: for an expiry that is its deadline, or some
 *     milliseconds later (T3)
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
