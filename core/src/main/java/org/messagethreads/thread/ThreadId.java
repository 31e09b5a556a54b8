package org.messagethreads.thread;

import io.vavr.control.Option;
import java.util.UUID;

/**
 * The id of a thread, given by the system, each once (M8). Ids are ordered as their lower-case text (T6), which is not
 * how {@link UUID} orders itself.
 *
 * @param value the id
 */
public record ThreadId(UUID value) implements Comparable<ThreadId> {

    /**
     * Reads an id in the 36 characters of a UUID, in either case.
     *
     * @param text what may be an id
     * @return the id, or none if the text is none: no thread can have it
     */
    public static Option<ThreadId> parse(String text) {
        return Option.when(text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"), text)
                .map(UUID::fromString)
                .map(ThreadId::new);
    }

    /** Orders ids as their lower-case text (T6). */
    @Override
    public int compareTo(ThreadId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    /** The id as 36 characters in lower case. */
    @Override
    public String toString() {
        return value.toString();
    }
}
