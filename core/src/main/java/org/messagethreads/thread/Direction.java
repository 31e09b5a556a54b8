package org.messagethreads.thread;

/** Which way a message went. */
public enum Direction {
    /** From the guest to the owner number. */
    INBOUND,
    /** From a handler, by the owner number, to the guest. */
    OUTBOUND
}
