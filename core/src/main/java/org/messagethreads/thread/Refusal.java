package org.messagethreads.thread;

import io.vavr.control.Option;

/**
 * Why something was refused: the rule, and the facts it was decided on. A value, never an exception. The command wrote
 * nothing; an expiry it found is kept (T3). A stranger learns no fact of the thread (L1).
 */
public sealed interface Refusal {

    /** {@return the rule that refuses} */
    Rule rule();

    /**
     * {@return the refusal as a sentence in English, for people; no text of a message and no whole number is in it
     * (E2)}
     */
    default String sentence() {
        return Sentence.of(this);
    }

    /**
     * No owner has the number (M12).
     *
     * @param number the number written to, or from
     */
    record UnknownOwnerNumber(PhoneNumber number) implements Refusal {
        @Override
        public Rule rule() {
            return Rule.M12;
        }
    }

    /**
     * The guest number is the owner number itself (M12).
     *
     * @param number both of them
     */
    record GuestIsOwner(PhoneNumber number) implements Refusal {
        @Override
        public Rule rule() {
            return Rule.M12;
        }
    }

    /**
     * The message id was accepted before with another text, direction, or pair (X3).
     *
     * @param message the id
     */
    record MessageIdReused(MessageId message) implements Refusal {
        @Override
        public Rule rule() {
            return Rule.X3;
        }
    }

    /**
     * There is no such thread (E1), or none of this pair (M6).
     *
     * @param rule {@code E1}, or {@code M6} if a message named it
     * @param thread the id that was named
     */
    record UnknownThread(Rule rule, ThreadId thread) implements Refusal {}

    /**
     * Who asks is no handler of the owner (L1, M5). No fact of the thread is told.
     *
     * @param rule {@code L1}, or {@code M5} for the sender of a message
     * @param caller who asks
     */
    record NotAHandler(Rule rule, HandlerId caller) implements Refusal {}

    /**
     * The thread is deleted (D4, M6).
     *
     * @param rule {@code D4}, or {@code M6} if a message named it
     * @param thread which thread
     */
    record ThreadDeleted(Rule rule, ThreadId thread) implements Refusal {}

    /**
     * The thread is resolved (A6, R5, M6).
     *
     * @param rule {@code A6}, {@code R5}, or {@code M6} if a message named it
     * @param thread which thread
     * @param resolution when, why and by whom it was resolved
     */
    record ThreadNotOpen(Rule rule, ThreadId thread, Resolution resolution) implements Refusal {}

    /**
     * The thread moved since the caller saw it (A7).
     *
     * @param seen the revision stated
     * @param thread which thread; none if a message stated a revision and no thread is open (M6)
     * @param current the thread's revision now
     */
    record Stale(Revision seen, Option<ThreadId> thread, Option<Revision> current) implements Refusal {
        /**
         * Takes a revision that moved.
         *
         * @throws IllegalArgumentException if a thread comes without its revision, or the other way round
         */
        public Stale {
            if (thread.isDefined() != current.isDefined()) {
                throw new IllegalArgumentException("a thread and its revision go together: both or none are right");
            }
        }

        @Override
        public Rule rule() {
            return Rule.A7;
        }
    }

    /**
     * This is for the assignee (A2, A5, M4).
     *
     * @param rule {@code A2}, {@code A5}, or {@code M4} for a message
     * @param caller who asks
     * @param thread which thread
     * @param assignee its assignee; none if it is unassigned
     */
    record NotTheAssignee(Rule rule, HandlerId caller, ThreadId thread, Option<HandlerId> assignee)
            implements Refusal {}

    /**
     * The new assignee is no handler of the owner (A3).
     *
     * @param thread which thread
     * @param assignee who it should be assigned to
     */
    record AssigneeNotAHandler(ThreadId thread, HandlerId assignee) implements Refusal {
        @Override
        public Rule rule() {
            return Rule.A3;
        }
    }

    /**
     * Who should write, or be assigned, is a handler who is not assignable (A3, M5).
     *
     * @param rule {@code A3}, or {@code M5} for the sender of a message
     * @param handler who is not assignable
     */
    record NotAssignable(Rule rule, HandlerId handler) implements Refusal {}

    /**
     * A filter names an owner the reader does not see (L6).
     *
     * @param owner the owner named
     */
    record OwnerNotVisible(OwnerId owner) implements Refusal {
        @Override
        public Rule rule() {
            return Rule.L6;
        }
    }

    /**
     * A filter names an owner number that belongs to no owner the reader sees and stands on no thread they see (L6).
     *
     * @param number the number named
     */
    record OwnerNumberNotVisible(PhoneNumber number) implements Refusal {
        @Override
        public Rule rule() {
            return Rule.L6;
        }
    }

    /** The token is none of this caller's, or was sealed with another key (S4). */
    record InvalidToken() implements Refusal {
        @Override
        public Rule rule() {
            return Rule.S4;
        }
    }

    /**
     * The token is good, but only a full sync can tell what changed since (S5).
     *
     * @param reason why
     */
    record FullSyncRequired(Reason reason) implements Refusal {

        /** Why a delta would have gaps. */
        public enum Reason {
            /** What changed since may have fallen off the log (S11). */
            COMPACTED,
            /** The positions are those of another life of the store. */
            OTHER_INCARNATION,
            /** The caller sees other owners than when the token was given. */
            OTHER_OWNERS
        }

        @Override
        public Rule rule() {
            return Rule.S5;
        }
    }

    /**
     * A number would belong to two owners at a time (N3).
     *
     * @param number the number
     * @param holder the owner who has it
     * @param claimant the owner who should get it too
     */
    record NumberTaken(PhoneNumber number, OwnerId holder, OwnerId claimant) implements Refusal {
        @Override
        public Rule rule() {
            return Rule.N3;
        }
    }
}
