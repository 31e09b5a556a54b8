package org.messagethreads.benchmarks.axon;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is asked of a conversation. The time comes with it, as the aggregate has no clock. */
sealed interface Command {

    record Receive(@TargetAggregateIdentifier String pair, UUID fresh, String message, String text, Instant at)
            implements Command {}

    record Send(@TargetAggregateIdentifier String pair, UUID fresh, String message, String text, String by, Instant at)
            implements Command {}

    record Assign(@TargetAggregateIdentifier String pair, UUID thread, String by, Instant at) implements Command {}

    record Resolve(@TargetAggregateIdentifier String pair, UUID thread, String by, Instant at) implements Command {}

    record Settle(@TargetAggregateIdentifier String pair, Instant at) implements Command {}
}
