package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much of the heap a thread takes. */
final class Memory {

    private static final String COMMAND = "extras/benchmarks/run memory FILE";

    private Memory() {}

    static Section section() {
        return new Section(
                "Memory",
                List.of(
                        goal(
                                "An open thread with all indexes and a label of 40 characters, without its events",
                                700,
                                "bytes"),
                        goal("The heap that a million threads with three messages each fit into", 2, "GiB")),
                Optional.empty());
    }

    private static Goal goal(String words, double bound, String unit) {
        return new Goal(words, Bound.atMost(bound, unit), OptionalDouble.empty(), COMMAND);
    }
}
