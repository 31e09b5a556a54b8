package org.messagethreads.thread;

import io.vavr.control.Option;

/** What somebody wants to happen. Immutable, complete, and checked for sense when built; the rules judge it later. */
public sealed interface ThreadCommand {

    /** A message, to be put where it belongs by its number pair. */
    sealed interface OfMessage extends ThreadCommand {

        /** {@return the pair it goes between} */
        NumberPair pair();

        /** {@return the host's id of the message, unique per account (X1)} */
        MessageId message();
    }

    /**
     * A guest wrote (M1, M3).
     *
     * @param pair the number written to, the number written from
     * @param message the host's id of the message
     * @param text none if it carried media only (M9)
     */
    record Receive(NumberPair pair, MessageId message, Option<Text> text) implements OfMessage {}

    /**
     * A handler writes to a guest (M2 to M6).
     *
     * @param pair the number written from, the number written to
     * @param message the host's id of the message
     * @param text 1 to 1000 code points (M9)
     * @param by the sender
     * @param into the thread it is meant for, if the sender names one (M6)
     * @param seen the revision of the open thread the sender saw, if the sender states it (M6, A7)
     */
    record Send(
            NumberPair pair, MessageId message, Text text, HandlerId by, Option<ThreadId> into, Option<Revision> seen)
            implements OfMessage {

        /**
         * Takes a message to send.
         *
         * @throws IllegalArgumentException if the text is longer than 1000 code points (M9)
         */
        public Send {
            if (text.length() > Text.LONGEST_OUTBOUND) {
                throw new IllegalArgumentException(
                        "an outbound text has " + text.length() + " code points: 1 to 1000 are right (M9)");
            }
        }

        /**
         * A message for whichever thread is open.
         *
         * @param pair the number written from, the number written to
         * @param message the host's id of the message
         * @param text 1 to 1000 code points (M9)
         * @param by the sender
         */
        public Send(NumberPair pair, MessageId message, Text text, HandlerId by) {
            this(pair, message, text, by, Option.none(), Option.none());
        }
    }

    /** Something a handler wants of one thread. */
    sealed interface OnThread extends ThreadCommand {

        /** {@return the thread it is about} */
        ThreadId thread();

        /** {@return the handler who wants it} */
        HandlerId by();

        /** {@return the revision the thread must still have, if the handler stated what they saw (A7)} */
        Option<Revision> seen();
    }

    /** Something that can be done to an open thread only (A6, R5). */
    sealed interface OnOpenThread extends OnThread {}

    /**
     * Assign a thread (A1 to A4).
     *
     * @param thread which thread
     * @param by who assigns it
     * @param to the new assignee
     * @param seen the revision it must still have, if stated (A7)
     */
    record Assign(ThreadId thread, HandlerId by, HandlerId to, Option<Revision> seen) implements OnOpenThread {

        /**
         * Whatever its revision.
         *
         * @param thread which thread
         * @param by who assigns it
         * @param to the new assignee
         */
        public Assign(ThreadId thread, HandlerId by, HandlerId to) {
            this(thread, by, to, Option.none());
        }
    }

    /**
     * Unassign a thread (A5).
     *
     * @param thread which thread
     * @param by its assignee
     * @param seen the revision it must still have, if stated (A7)
     */
    record Unassign(ThreadId thread, HandlerId by, Option<Revision> seen) implements OnOpenThread {

        /**
         * Whatever its revision.
         *
         * @param thread which thread
         * @param by its assignee
         */
        public Unassign(ThreadId thread, HandlerId by) {
            this(thread, by, Option.none());
        }
    }

    /**
     * Resolve a thread (R1).
     *
     * @param thread which thread
     * @param by any handler of its owner
     * @param seen the revision it must still have, if stated (A7)
     */
    record Resolve(ThreadId thread, HandlerId by, Option<Revision> seen) implements OnOpenThread {

        /**
         * Whatever its revision.
         *
         * @param thread which thread
         * @param by any handler of its owner
         */
        public Resolve(ThreadId thread, HandlerId by) {
            this(thread, by, Option.none());
        }
    }

    /**
     * Delete a thread, whatever its status, with all its texts (D1, D2).
     *
     * @param thread which thread
     * @param by any handler of its owner
     * @param seen the revision it must still have, if stated (A7)
     */
    record Delete(ThreadId thread, HandlerId by, Option<Revision> seen) implements OnThread {

        /**
         * Whatever its revision.
         *
         * @param thread which thread
         * @param by any handler of its owner
         */
        public Delete(ThreadId thread, HandlerId by) {
            this(thread, by, Option.none());
        }
    }

    /**
     * The host says that something about an owner changed in its directory: handlers, numbers, or that it was deleted
     * (A8, R3). The host changes its directory first. Never refused; handling it again does no harm.
     *
     * @param owner which owner
     */
    record Reconcile(OwnerId owner) implements ThreadCommand {}
}
