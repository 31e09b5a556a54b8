package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How much of the heap a thread takes. */
final class Memory {

    private static final String COMMAND = "extras/benchmarks/run memory FILE";

    private static final double MIB = 1 << 20;

    private Memory() {}

    static Section of(Results results) {
        Optional<JsonNode> memory = results.json("memory");
        return new Section(
                "Memory",
                List.of(
                        new Goal(
                                "An open thread with all indexes and a label of 40 characters, without its events",
                                Bound.atMost(700, "bytes"),
                                memory.map(it -> Figure.of(bytes(it, "heap", "withoutEvents"))),
                                COMMAND,
                                ""),
                        new Goal(
                                "Threads with three messages each that a heap of 2 GiB takes, of a million",
                                Bound.atLeast(1_000_000, "threads"),
                                memory.map(Memory::fitting),
                                COMMAND,
                                "")),
                memory.map(Memory::shown));
    }

    private static Section.Shown shown(JsonNode memory) {
        Table table = new Table("bytes an open thread", column(memory, "graph"), column(memory, "heap"));
        row(table, memory, "without its events", "withoutEvents");
        row(table, memory, "with one message", "withOneMessage");
        row(table, memory, "with three messages", "withThreeMessages");
        row(table, memory, "each further message", "perMessage");
        String fit = """

                %s threads with three messages each %s into a heap of 2 GiB; %s MiB were alive at most.
                """.formatted(
                        Numbers.whole(memory.path("heapThreads").asLong()),
                        fits(memory) ? "fit" : "do not fit",
                        Numbers.whole(Math.round(peak(memory) / MIB)));
        return new Section.Shown("""
                Bytes an open thread takes, with all indexes and a label of 40 characters: object by object, as JOL counts them, and as
                the live heap of a JVM of its own grows. Each pair brings its own number strings. `%s` weighs them.

                """.formatted(COMMAND) + table.markdown() + fit, List.of());
    }

    private static String column(JsonNode memory, String way) {
        return "%s of %s threads"
                .formatted(way, Numbers.whole(memory.path(way + "Threads").asLong()));
    }

    /** All or none. */
    private static Figure fitting(JsonNode memory) {
        return Figure.of(fits(memory) ? memory.path("heapThreads").asDouble() : 0);
    }

    private static boolean fits(JsonNode memory) {
        return memory.path("fit").path("fits").asBoolean();
    }

    private static double peak(JsonNode memory) {
        return memory.path("fit").path("peak").asDouble();
    }

    private static void row(Table table, JsonNode memory, String name, String field) {
        table.add(name, Numbers.rounded(bytes(memory, "graph", field)), Numbers.rounded(bytes(memory, "heap", field)));
    }

    private static double bytes(JsonNode memory, String way, String field) {
        return memory.path(way).path(field).asDouble();
    }
}
