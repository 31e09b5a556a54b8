package org.messagethreads.thread;

import java.time.Instant;

/**
 * How a thread ended.
 *
 * @param reason why
 * @param by who did it: a handler for {@link StatusReason#MANUAL}, the system for every other
 *     reason
 * @param at when; the deadline itself if it expired (T3)
 */
public record Resolution(StatusReason reason, Initiator by, Instant at) {}
