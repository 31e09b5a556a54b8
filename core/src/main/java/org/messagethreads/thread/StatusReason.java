package org.messagethreads.thread;

/** Why a thread was resolved; there is one exactly when it was (I3). */
public enum StatusReason {
    /** A handler resolved it (R1). */
    MANUAL,
    /** Nobody wrote for its time to live (R2). */
    THREAD_EXPIRED,
    /** Its owner was deleted (R3). */
    OWNER_DELETED,
    /** Its owner no longer has the number (R3). */
    OWNER_PHONE_NUMBER_DELETED
}
