package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How long a command takes while others sync, and while a crowd of threads expires. */
final class Latency {

    private static final String COMMAND = "extras/benchmarks/run latency FILE";

    private Latency() {}

    static Section of(Results results) {
        return new Section("Latency", List.of(), results.json("latency").map(Latency::shown));
    }

    private static Section.Shown shown(JsonNode latency) {
        Table table = new Table("the expiry", "commands", "p50", "p90", "p99", "p99.9", "p99.99", "longest");
        for (JsonNode phase : latency.path("phases")) {
            table.add(
                    phase.path("phase").asString().toLowerCase(Locale.ROOT),
                    Numbers.whole(phase.path("commands").asLong()),
                    microseconds(phase, "p50"),
                    microseconds(phase, "p90"),
                    microseconds(phase, "p99"),
                    microseconds(phase, "p999"),
                    microseconds(phase, "p9999"),
                    microseconds(phase, "max"));
        }
        String words = """
                %s commands a second, while two clients keep in sync and a sweeper settles; after a third of the time, %s threads
                expire at once. In microseconds from when a command was to be given, so that a pause counts for all that it holds up: pauses of
                the collector and of the machine are in it. The collector is the Z Garbage Collector, since those of the usual one are
                longer than all else. `%s` measures it.

                Meanwhile the caller, two clients, a sweeper and the collector share the machine's cores.

                """.formatted(
                        Numbers.whole(latency.path("rate").asLong()),
                        Numbers.whole(latency.path("expiring").asLong()),
                        COMMAND);
        return new Section.Shown(words + table.markdown(), List.of());
    }

    private static String microseconds(JsonNode phase, String field) {
        return Numbers.rounded(phase.path(field).asDouble());
    }
}
