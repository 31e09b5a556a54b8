package org.messagethreads.thread;

import io.vavr.collection.Set;

/** An owner's handlers and numbers at one moment, with a revision that rises with every change (A8). */
public sealed interface Roster {

    /** {@return the owner whose roster this is} */
    OwnerId owner();

    /**
     * Which of two rosters of an owner is the newer one.
     *
     * @return rising with every change; it never starts over while a store lives, not even when the owner is deleted
     *     and returns
     */
    long revision();

    /**
     * Whether somebody is a handler of the owner, who may command.
     *
     * @param handler who
     * @return false for everybody once the owner was deleted (L1)
     */
    boolean handles(HandlerId handler);

    /**
     * Whether a handler can be an assignee.
     *
     * @param handler who
     * @return true only for a handler who is assignable
     */
    boolean canBeAssigned(HandlerId handler);

    /**
     * Whether somebody sees the owner's threads.
     *
     * @param handler who
     * @return true for its handlers, for a deleted owner's last ones too (L1)
     */
    boolean shows(HandlerId handler);

    /**
     * Whether the owner has a number.
     *
     * @param number which
     * @return false for every number once the owner was deleted
     */
    boolean has(PhoneNumber number);

    /**
     * The roster of an owner that exists.
     *
     * @param owner whose
     * @param revision 1 or more
     * @param numbers its owner numbers
     * @param handlers all its handlers
     * @param assignable those among them who can be assignees
     */
    record Current(
            OwnerId owner, long revision, Set<PhoneNumber> numbers, Set<HandlerId> handlers, Set<HandlerId> assignable)
            implements Roster {

        /**
         * Takes a roster.
         *
         * @throws IllegalArgumentException if the revision is less than 1, or somebody is assignable who is no handler
         */
        public Current {
            if (revision < 1) {
                throw new IllegalArgumentException("a roster's revision is " + revision + ": 1 or more is right");
            }
            if (!handlers.containsAll(assignable)) {
                throw new IllegalArgumentException(
                        "somebody assignable is no handler of owner " + owner + ": assignable handlers are right");
            }
        }

        @Override
        public boolean handles(HandlerId handler) {
            return handlers.contains(handler);
        }

        @Override
        public boolean canBeAssigned(HandlerId handler) {
            return assignable.contains(handler);
        }

        @Override
        public boolean shows(HandlerId handler) {
            return handlers.contains(handler);
        }

        @Override
        public boolean has(PhoneNumber number) {
            return numbers.contains(number);
        }
    }

    /**
     * The roster of an owner that was deleted, or that nobody ever heard of.
     *
     * @param owner whose
     * @param revision 0 if nobody heard of it
     * @param lastHandlers its handlers just before it was deleted: they still see its threads (L1)
     */
    record Former(OwnerId owner, long revision, Set<HandlerId> lastHandlers) implements Roster {

        /**
         * Takes a roster.
         *
         * @throws IllegalArgumentException if the revision is negative
         */
        public Former {
            if (revision < 0) {
                throw new IllegalArgumentException("a roster's revision is " + revision + ": 0 or more is right");
            }
        }

        @Override
        public boolean handles(HandlerId handler) {
            return false;
        }

        @Override
        public boolean canBeAssigned(HandlerId handler) {
            return false;
        }

        @Override
        public boolean shows(HandlerId handler) {
            return lastHandlers.contains(handler);
        }

        @Override
        public boolean has(PhoneNumber number) {
            return false;
        }
    }
}
