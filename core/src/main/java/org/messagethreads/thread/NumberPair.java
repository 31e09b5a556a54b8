package org.messagethreads.thread;

/**
 * The natural key of a conversation: ordered by role, never by the direction of a message.
 *
 * <p>If both numbers are ours, {@code (A, B)} and {@code (B, A)} are two conversations, one per owner's view (M12). A
 * pair of a number with itself can be named, and is refused by the commands (M12).
 *
 * @param owner the shared number of an owner
 * @param guest the outside party's number
 */
public record NumberPair(PhoneNumber owner, PhoneNumber guest) {}
