package org.messagethreads.thread;

/**
 * A place in the log of a store: one sequence for the account, given inside the append, never reused. The version of a
 * conversation is the position of its last event.
 *
 * @param value 0 before the first event, then 1, 2, 3 …
 */
public record Position(long value) implements Comparable<Position> {

    /** Before the first event. */
    public static final Position START = new Position(0);

    /**
     * Takes a position.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Position {
        if (value < 0) {
            throw new IllegalArgumentException("a position is " + value + ": 0 or more is right");
        }
    }

    /** {@return the position of the next event} */
    public Position next() {
        return new Position(value + 1);
    }

    /** Orders older before newer. */
    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }
}
