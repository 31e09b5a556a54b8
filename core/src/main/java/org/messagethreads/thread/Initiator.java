package org.messagethreads.thread;

/** Who did it: a handler, the guest, or the system. */
public sealed interface Initiator {

    /**
     * A handler did it.
     *
     * @param id which one
     */
    record Handler(HandlerId id) implements Initiator {

        /** The id itself. */
        @Override
        public String toString() {
            return id.value();
        }
    }

    /** Those who have no id. */
    enum Party implements Initiator {
        /** The outside party, by writing. */
        GUEST,
        /** The system: an expiry (R2), a change of the directory (R3, A8). */
        SYSTEM
    }
}
