package org.messagethreads.thread;

import java.time.Duration;
import java.time.Instant;

/**
 * When a thread expires that had an activity: a function of owner and activity time to deadline (T9). The event that
 * records the activity carries the deadline it earned; a changed policy counts from the next activity.
 */
@FunctionalInterface
public interface ExpiryPolicy {

    /** The shortest time to live (T9). */
    Duration SHORTEST = Duration.ofMillis(1);

    /** The longest time to live (T9). */
    Duration LONGEST = Duration.ofDays(3_650);

    /** 72 hours, as the product has it (R2). */
    ExpiryPolicy STANDARD = timeToLive(Duration.ofDays(3));

    /**
     * The deadline an activity earns.
     *
     * @param owner the owner of the thread
     * @param activity when the message was accepted
     * @return between {@link #SHORTEST} and {@link #LONGEST} after the activity; anything else is a broken policy, and
     *     the command that met it throws and writes nothing
     */
    Instant deadline(OwnerId owner, Instant activity);

    /**
     * Whether an activity may earn so long a life.
     *
     * @param ttl from the activity to the deadline
     * @return true from {@link #SHORTEST} to {@link #LONGEST}
     */
    static boolean allows(Duration ttl) {
        return ttl.compareTo(SHORTEST) >= 0 && ttl.compareTo(LONGEST) <= 0;
    }

    /**
     * The policy of one time to live for all.
     *
     * @param ttl 1 ms to 3,650 days
     * @return last activity plus {@code ttl}
     * @throws IllegalArgumentException if {@code ttl} is shorter or longer (T9)
     */
    static ExpiryPolicy timeToLive(Duration ttl) {
        if (!allows(ttl)) {
            throw new IllegalArgumentException("a time to live is " + ttl + ": 1 ms to 3,650 days are right (T9)");
        }
        return (owner, activity) -> activity.plus(ttl);
    }
}
