package org.messagethreads.query;

import java.time.Instant;

/**
 * A stretch of time, [from, to): neither end goes without the other (L3).
 *
 * @param from its first instant
 * @param to the first instant after it
 */
public record Period(Instant from, Instant to) {

    /**
     * Takes a period.
     *
     * @throws IllegalArgumentException if {@code from} is not before {@code to} (L3)
     */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a period goes from " + from + " to " + to + ": from before to is right (L3)");
        }
    }

    /**
     * Whether an instant lies in it.
     *
     * @param instant which instant
     * @return true from {@code from} on, false from {@code to} on
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
