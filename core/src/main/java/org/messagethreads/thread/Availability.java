package org.messagethreads.thread;

/** Whether a thread's messages can still be read. Orthogonal to {@link Status}. */
public enum Availability {
    /** Its messages can be read. */
    ALIVE,
    /** Only a tombstone without text is left (D2), for ever (I4). */
    DELETED
}
