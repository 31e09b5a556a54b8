package org.messagethreads.thread;

/**
 * The id of a handler: a person listed on an owner to handle its messages.
 *
 * @param value 1 to 100 printable ASCII characters without blanks
 */
public record HandlerId(String value) implements Comparable<HandlerId> {

    /**
     * Takes the id as the host gives it.
     *
     * @throws IllegalArgumentException if it is empty, too long, or not printable ASCII
     */
    public HandlerId {
        Identifier.check("handler id", value);
    }

    /** Orders ids as text. */
    @Override
    public int compareTo(HandlerId other) {
        return value.compareTo(other.value);
    }

    /** The id itself. */
    @Override
    public String toString() {
        return value;
    }
}
