package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long a command waits while others sync, and while a crowd of threads expires. */
final class Latency {

    private Latency() {}

    static Section section() {
        Goal goal = new Goal(
                "How long a command waits for the expiry of others, or for somebody's sync, in batches of 256 threads",
                Bound.atMost(1, "batch"),
                OptionalDouble.empty(),
                "extras/benchmarks/run latency FILE");
        return new Section("Latency", List.of(goal), Optional.empty());
    }
}
