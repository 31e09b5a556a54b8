package org.messagethreads.thread;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * A thread: one stretch of a conversation, from its first message to its resolution. Its state is its type; each holds
 * only what exists in that state. Immutable; folded from its own events by {@link #evolve}.
 */
public sealed interface MessageThread {

    /** {@return what every thread has: id, pair, owner, times, revision} */
    ThreadFacts facts();

    /** {@return resolved exactly if there is a {@link #resolution} (I3)} */
    default Status status() {
        return resolution().isDefined() ? Status.RESOLVED : Status.OPEN;
    }

    /** {@return deleted exactly if it is {@link Deleted}} */
    default Availability availability() {
        return switch (this) {
            case Open ignored -> Availability.ALIVE;
            case Resolved ignored -> Availability.ALIVE;
            case Deleted ignored -> Availability.DELETED;
        };
    }

    /** {@return this thread if it is Open and Alive; none otherwise} */
    default Option<Open> asOpen() {
        return switch (this) {
            case Open it -> Option.some(it);
            case Resolved ignored -> Option.none();
            case Deleted ignored -> Option.none();
        };
    }

    /** {@return how it ended; none while it is open, and for ever if it was deleted while open (D3)} */
    Option<Resolution> resolution();

    /** {@return who it is assigned to; none unless it is open (I2) and assigned} */
    Option<HandlerId> assignee();

    /** {@return the newest text; none if no message had one, or if it was deleted (D2)} */
    Option<Label> label();

    /** {@return the id among its {@link #facts}} */
    default ThreadId id() {
        return facts().id();
    }

    /** {@return the owner among its {@link #facts}} */
    default OwnerId owner() {
        return facts().owner();
    }

    /** {@return the revision among its {@link #facts}} */
    default Revision revision() {
        return facts().revision();
    }

    /**
     * The thread after one more of its events. Copies facts, decides nothing.
     *
     * @param event the next event of this thread
     * @return the thread as it stands then
     * @throws IllegalStateException if it cannot have happened to this thread; names the event's kind and the state
     */
    default MessageThread evolve(ThreadEvent event) {
        return Evolution.evolve(this, event);
    }

    /**
     * Open and Alive: it takes messages and will expire at its deadline.
     *
     * @param facts what every thread has
     * @param assignee who it is assigned to, if anybody
     * @param label its newest text, if any message had one
     * @param lastActivity when its newest message was accepted (T4)
     * @param deadline when it expires unless somebody writes before, as earned by the last activity (T9)
     */
    record Open(
            ThreadFacts facts, Option<HandlerId> assignee, Option<Label> label, Instant lastActivity, Instant deadline)
            implements MessageThread {

        /**
         * Whether its life is over: it lives in [last activity, deadline) (T1).
         *
         * @param now the time asked about
         * @return true at the deadline and after it
         */
        public boolean isOverdue(Instant now) {
            return !now.isBefore(deadline);
        }

        @Override
        public Option<Resolution> resolution() {
            return Option.none();
        }
    }

    /**
     * Resolved and Alive: its messages can be read, nothing but a deletion can change it (R6, M7).
     *
     * @param facts what every thread has
     * @param label its newest text, if any message had one
     * @param ended how it ended
     */
    record Resolved(ThreadFacts facts, Option<Label> label, Resolution ended) implements MessageThread {

        @Override
        public Option<Resolution> resolution() {
            return Option.some(ended);
        }

        @Override
        public Option<HandlerId> assignee() {
            return Option.none();
        }
    }

    /**
     * Deleted: the tombstone of a thread, without any text (D2). Nothing can change it (D4).
     *
     * @param facts what every thread has
     * @param resolution how it ended, if it did before it was deleted (D3)
     */
    record Deleted(ThreadFacts facts, Option<Resolution> resolution) implements MessageThread {

        @Override
        public Option<HandlerId> assignee() {
            return Option.none();
        }

        @Override
        public Option<Label> label() {
            return Option.none();
        }
    }
}
