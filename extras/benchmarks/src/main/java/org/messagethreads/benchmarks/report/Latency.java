package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How long a command takes while others sync, and while a crowd of threads expires. */
final class Latency {

    private static final String COMMAND = "extras/benchmarks/run latency FILE";

    /** So many commands at least have to be beyond a percentile, or it is left empty. */
    private static final double BEYOND = 10;

    private Latency() {}

    static Section of(Results results) {
        return new Section("Latency", List.of(), results.json("latency").map(Latency::shown));
    }

    private static Section.Shown shown(JsonNode latency) {
        Table table = new Table(
                "the expiry",
                "in",
                "commands",
                "p50",
                "p90",
                "p99",
                "p99.9",
                "p99.99",
                "longest",
                "own p99",
                "own longest");
        rows(table, latency.path("phases"), "the same service");
        rows(table, latency.path("apart"), "another");
        String words = """
                %s commands a second, while two clients keep in sync and a sweeper settles; after a third of the time, %s threads
                expire at once. In microseconds from when a command was to be given, so that a pause counts for all that it holds up:
                pauses of the collector and of the machine are in it. The collector is the Z Garbage Collector, since those of the usual
                one are longer than all else. `%s SECONDS` measures it, for %s seconds here.

                Meanwhile the caller, two clients, a sweeper and the collector share the machine's cores, and each client takes in all that
                expired. To tell what of it is waiting for the store, everything is played once more with the threads that expire, the
                clients and the sweeper in another service: there the commands wait for nothing but a JVM and its machine. The last two
                columns are of a command by itself, from when it was given: what is longer before them is the queue behind a slow one. A
                percentile is empty if fewer than ten commands were beyond it.

                """.formatted(
                        Numbers.whole(latency.path("rate").asLong()),
                        Numbers.whole(latency.path("expiring").asLong()),
                        COMMAND,
                        Numbers.whole(seconds(latency)));
        return new Section.Shown(words + table.markdown(), List.of());
    }

    private static void rows(Table table, JsonNode phases, String where) {
        for (JsonNode phase : phases) {
            table.add(
                    phase.path("phase").asString().toLowerCase(Locale.ROOT),
                    where,
                    Numbers.whole(commands(phase)),
                    microseconds(phase, "p50", 0.5),
                    microseconds(phase, "p90", 0.1),
                    microseconds(phase, "p99", 0.01),
                    microseconds(phase, "p999", 0.001),
                    microseconds(phase, "p9999", 0.0001),
                    microseconds(phase, "max", 1),
                    microseconds(phase, "ownP99", 0.01),
                    microseconds(phase, "ownMax", 1));
        }
    }

    private static long seconds(JsonNode latency) {
        return latency.path("phases").values().stream()
                        .mapToLong(Latency::commands)
                        .sum()
                / latency.path("rate").asLong();
    }

    private static long commands(JsonNode phase) {
        return phase.path("commands").asLong();
    }

    private static String microseconds(JsonNode phase, String field, double beyond) {
        return commands(phase) * beyond < BEYOND || !phase.has(field)
                ? ""
                : Numbers.rounded(phase.path(field).asDouble());
    }
}
