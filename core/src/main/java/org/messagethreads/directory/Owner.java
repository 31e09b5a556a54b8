package org.messagethreads.directory;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;

/**
 * An owner as a host describes it.
 *
 * @param id its extension id
 * @param name for people
 * @param type its extension type; a call queue is a {@code Department}
 * @param numbers its owner numbers
 * @param handlers who handles its messages, each once
 */
public record Owner(OwnerId id, String name, String type, Set<PhoneNumber> numbers, Set<Handler> handlers) {

    /**
     * Takes a description.
     *
     * @throws IllegalArgumentException if a handler is listed twice
     */
    public Owner {
        Seq<HandlerId> ids = handlers.toVector().map(Handler::id);
        if (ids.distinct().size() != ids.size()) {
            throw new IllegalArgumentException("owner " + id + " lists a handler twice: once is right");
        }
    }

    /** Whether a handler can also be an assignee. */
    public enum Assignability {
        /** Can send, and be assigned threads. */
        ASSIGNABLE,
        /** Can see, assign, resolve and delete threads, but neither send nor be assigned any. */
        NOT_ASSIGNABLE
    }

    /**
     * A person listed on the owner to handle its messages.
     *
     * @param id their extension id
     * @param name for people
     * @param type their extension type, mostly {@code User}
     * @param assignability whether they can also be an assignee
     */
    public record Handler(HandlerId id, String name, String type, Assignability assignability) {}
}
