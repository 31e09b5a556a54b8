package org.messagethreads.benchmarks.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a thread. */
sealed interface Event {

    UUID thread();

    Instant at();

    /** A message is in a thread; without an author if the guest wrote it. */
    sealed interface OfMessage extends Event {

        Duration TIME_TO_LIVE = Duration.ofDays(3);

        String pair();

        String message();

        String text();

        @Nullable
        String author();

        default Instant deadline() {
            return at().plus(TIME_TO_LIVE);
        }
    }

    record Opened(
            String pair,
            UUID thread,
            String message,
            String text,
            @Nullable String author,
            Instant at) implements OfMessage {}

    record MessageAdded(
            String pair,
            UUID thread,
            String message,
            String text,
            @Nullable String author,
            Instant at) implements OfMessage {}

    record Assigned(UUID thread, String assignee, Instant at) implements Event {}

    /** Resolved by a handler, or expired if there is none. */
    record Resolved(UUID thread, @Nullable String by, Instant at) implements Event {}
}
