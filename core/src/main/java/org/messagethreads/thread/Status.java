package org.messagethreads.thread;

/** Whether a thread still takes messages. Orthogonal to {@link Availability}. */
public enum Status {
    /** It takes messages, if it is alive. */
    OPEN,
    /** It ended, for a {@link StatusReason}, and never opens again (I4). */
    RESOLVED
}
