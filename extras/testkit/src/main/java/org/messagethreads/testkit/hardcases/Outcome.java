package org.messagethreads.testkit.hardcases;

/** How a step ended. */
public enum Outcome {
    /** A thread changed. */
    CHANGED,
    /** The command was accepted, and no thread changed. */
    NOTHING_TO_DO,
    /** Something was read, or set: no command. */
    DONE,
    /** A rule refused it. */
    REFUSED,
    /** What was asked makes no sense, whatever happened before: it cannot be built. */
    INVALID,
    /** The token is none of the caller's (S4). */
    TOKEN_INVALID,
    /** The token is good, and only a full sync can answer (S5). */
    FULL_SYNC_REQUIRED;

    boolean isAccepted() {
        return this == CHANGED || this == NOTHING_TO_DO || this == DONE;
    }

    /** As the files write it. */
    @Override
    public String toString() {
        return Words.field(this);
    }
}
