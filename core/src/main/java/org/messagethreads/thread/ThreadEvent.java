package org.messagethreads.thread;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What happened to a thread. One event is one change of its thread (I5). What was earned by the rules at that moment is
 * carried in the event, so that folding asks no policy (T9).
 */
public sealed interface ThreadEvent {

    /** {@return which change of which thread this was} */
    Change change();

    /** {@return who did it: a handler, the guest, or the system} */
    Initiator by();

    /** {@return the thread it happened to} */
    default ThreadId thread() {
        return change().thread();
    }

    /** {@return when it happened} */
    default Instant at() {
        return change().at();
    }

    /** {@return the message it brought; none unless it opened the thread or added a message to it} */
    default Option<Message> message() {
        return switch (this) {
            case Opened it -> Option.some(it.first());
            case MessageAdded it -> Option.some(it.added());
            case Assigned ignored -> Option.none();
            case Unassigned ignored -> Option.none();
            case Resolved ignored -> Option.none();
            case Deleted ignored -> Option.none();
        };
    }

    /**
     * The same fact without the text of its message, as it is kept once the thread is deleted (D2). Folding either
     * gives the same tombstone.
     *
     * @return this event if it holds no text
     */
    default ThreadEvent withoutText() {
        return switch (this) {
            case Opened it ->
                new Opened(it.change(), it.pair(), it.owner(), it.first().withoutText(), it.deadline());
            case MessageAdded it -> new MessageAdded(it.change(), it.added().withoutText(), it.deadline());
            case Assigned it -> it;
            case Unassigned it -> it;
            case Resolved it -> it;
            case Deleted it -> it;
        };
    }

    /**
     * One change of a thread (I5).
     *
     * @param thread the thread that changed
     * @param at when it happened; never before the thread's earlier events
     * @param revision 1 for the first change, then one more each time
     * @param modified {@code at} itself for the first change, then the later of {@code at} and 1 ms after the previous
     *     change's
     */
    record Change(ThreadId thread, Instant at, Revision revision, Instant modified) {}

    /** What can only happen to a thread that is Open and Alive. */
    sealed interface OfOpenThread extends ThreadEvent {}

    /**
     * A message opened the thread (M1, M2).
     *
     * @param change its first change
     * @param pair the numbers it runs between
     * @param owner the owner of the owner number at that moment
     * @param first the message that opened it
     * @param deadline when it expires unless somebody writes before
     */
    record Opened(Change change, NumberPair pair, OwnerId owner, Message first, Instant deadline)
            implements ThreadEvent {

        /** {@return the sender of an outbound message (M2); none for an inbound one (M1)} */
        public Option<HandlerId> assignee() {
            return first.author();
        }

        @Override
        public Initiator by() {
            return first.by();
        }
    }

    /**
     * A message joined the open thread (M3).
     *
     * @param change the thread's change
     * @param added the message
     * @param deadline when the thread expires unless somebody writes before
     */
    record MessageAdded(Change change, Message added, Instant deadline) implements OfOpenThread {

        @Override
        public Initiator by() {
            return added.by();
        }
    }

    /**
     * The thread was assigned (A1, A2).
     *
     * @param change the thread's change
     * @param by the handler who assigned it
     * @param assignee the handler it was assigned to
     * @param previous the assignee before, if there was one
     */
    record Assigned(Change change, Initiator.Handler by, HandlerId assignee, Option<HandlerId> previous)
            implements OfOpenThread {}

    /**
     * The thread was unassigned by its assignee (A5), or released by the system (A8).
     *
     * @param change the thread's change
     * @param by its assignee, or the system
     * @param previous the assignee before
     */
    record Unassigned(Change change, Initiator by, HandlerId previous) implements OfOpenThread {

        /**
         * Takes a release.
         *
         * @throws IllegalArgumentException if the guest is said to have done it
         */
        public Unassigned {
            if (by == Initiator.Party.GUEST) {
                throw new IllegalArgumentException("a guest unassigned a thread: a handler or the system is right");
            }
        }
    }

    /**
     * The thread was resolved (R1, R2, R3).
     *
     * @param change the thread's change; its time is the deadline itself if the thread expired (T3)
     * @param by a handler, or the system
     * @param reason why
     */
    record Resolved(Change change, Initiator by, StatusReason reason) implements OfOpenThread {

        /**
         * Takes a resolution.
         *
         * @throws IllegalArgumentException if the initiator does not fit the reason, as for {@link Resolution}
         */
        public Resolved {
            Resolution.check(reason, by);
        }
    }

    /**
     * The thread was deleted, with the texts of all its messages (D1, D2).
     *
     * @param change the thread's last change
     * @param by the handler who deleted it
     */
    record Deleted(Change change, Initiator.Handler by) implements ThreadEvent {}
}
