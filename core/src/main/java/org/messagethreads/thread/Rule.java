package org.messagethreads.thread;

/** The rules a refusal can name; all rules stand in {@code docs/rules.md} under the same ids. */
public enum Rule {
    /** Who may hand an assigned thread to whom. */
    A2,
    /** The new assignee is an assignable handler. */
    A3,
    /** Unassigning is for the present assignee. */
    A5,
    /** Only an open thread can be assigned or unassigned. */
    A6,
    /** A revision that was stated and has moved. */
    A7,
    /** What is deleted takes no command. */
    D4,
    /** A thread nobody knows, first in the order of answers. */
    E1,
    /** Who sees and commands an owner's threads: its handlers. */
    L1,
    /** A filter that names what the reader does not see. */
    L6,
    /** Only the assignee writes into an open thread. */
    M4,
    /** The sender is an assignable handler. */
    M5,
    /** A message that names a thread it cannot join. */
    M6,
    /** The numbers of a message. */
    M12,
    /** A number belongs to one owner at a time. */
    N3,
    /** Only an open thread can be resolved. */
    R5,
    /** A token that is none of the caller's. */
    S4,
    /** A token that cannot be answered with what changed since. */
    S5,
    /** A message id that was used for something else. */
    X3
}
