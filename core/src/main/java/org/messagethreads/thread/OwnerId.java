package org.messagethreads.thread;

/**
 * The id of an owner: the common resource, a call queue or a site, that has the shared numbers.
 *
 * @param value 1 to 100 printable ASCII characters without blanks
 */
public record OwnerId(String value) implements Comparable<OwnerId> {

    /**
     * Takes the id as the host gives it.
     *
     * @throws IllegalArgumentException if it is empty, too long, or not printable ASCII
     */
    public OwnerId {
        Identifier.check("owner id", value);
    }

    /** Orders ids as text. */
    @Override
    public int compareTo(OwnerId other) {
        return value.compareTo(other.value);
    }

    /** The id itself. */
    @Override
    public String toString() {
        return value;
    }
}
