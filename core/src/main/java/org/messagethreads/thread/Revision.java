package org.messagethreads.thread;

/**
 * How often a thread has changed: 1 when it was opened, one more with every change (I5). Clients state the revision
 * they saw (A7).
 *
 * @param value 1 or more
 */
public record Revision(long value) implements Comparable<Revision> {

    /** The revision of a thread just opened. */
    public static final Revision FIRST = new Revision(1);

    /**
     * Takes a revision.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Revision {
        if (value < 1) {
            throw new IllegalArgumentException("a revision is " + value + ": 1 or more is right (I5)");
        }
    }

    /** {@return the revision after the next change} */
    public Revision next() {
        return new Revision(value + 1);
    }

    /** Orders older before newer. */
    @Override
    public int compareTo(Revision other) {
        return Long.compare(value, other.value);
    }
}
