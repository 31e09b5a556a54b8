package org.messagethreads.thread;

/**
 * The host's id of a message, unique per account (X1).
 *
 * @param value 1 to 100 printable ASCII characters without blanks
 */
public record MessageId(String value) implements Comparable<MessageId> {

    /**
     * Takes the id as the host gives it.
     *
     * @throws IllegalArgumentException if it is empty, too long, or not printable ASCII
     */
    public MessageId {
        Identifier.check("message id", value);
    }

    /** Orders ids as text. */
    @Override
    public int compareTo(MessageId other) {
        return value.compareTo(other.value);
    }

    /** The id itself. */
    @Override
    public String toString() {
        return value;
    }
}
