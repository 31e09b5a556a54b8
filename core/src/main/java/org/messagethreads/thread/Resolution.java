package org.messagethreads.thread;

import java.time.Instant;

/**
 * How a thread ended.
 *
 * @param reason why
 * @param by who did it: a handler for {@link StatusReason#MANUAL}, the system for every other reason
 * @param at when; the deadline itself if it expired (T3)
 */
public record Resolution(StatusReason reason, Initiator by, Instant at) {

    /**
     * Takes how a thread ended.
     *
     * @throws IllegalArgumentException if it is not {@link StatusReason#MANUAL} by a handler, or another reason by the
     *     system
     */
    public Resolution {
        check(reason, by);
    }

    static void check(StatusReason reason, Initiator by) {
        boolean fits = switch (by) {
            case Initiator.Handler ignored -> reason == StatusReason.MANUAL;
            case Initiator.Party party -> party == Initiator.Party.SYSTEM && reason != StatusReason.MANUAL;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "a thread was resolved as %s by %s: MANUAL by a handler, all else by SYSTEM is right"
                            .formatted(reason, by));
        }
    }
}
