package org.messagethreads.benchmarks.latency;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a command takes while two clients keep in sync and a sweeper settles, before, while and after many threads
 * expire at once.
 *
 * @param rate how many commands are given a second
 * @param expiring how many threads expire
 * @param phases each phase's commands
 */
public record LatencyReport(int rate, int expiring, List<Quantiles> phases) {

    private static final int SECONDS = 10;
    private static final int RATE = 5_000;
    private static final int EXPIRING = 100_000;

    /**
     * Prints the report as a table and writes it as JSON.
     *
     * @param arguments the file for the JSON; how many seconds it takes, 10 if not said
     */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("latency FILE [SECONDS]: says where the JSON goes");
        }
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
        new Scenario(EXPIRING).play(seconds * RATE / 2, RATE); // until all is compiled
        LatencyReport report = of(seconds * RATE, RATE, EXPIRING);
        System.out.print(report.table());
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[0]), report);
    }

    static LatencyReport of(int commands, int rate, int expiring) {
        Latencies latencies = new Scenario(expiring).play(commands, rate);
        return new LatencyReport(
                rate,
                expiring,
                Stream.of(Phase.values()).map(latencies::quantiles).toList());
    }

    /** For people. */
    String table() {
        return "microseconds a command, %,d a second; %,d threads expire at once%n".formatted(rate, expiring)
                + "%-8s%10s%10s%10s%10s%10s%10s%10s%n"
                        .formatted("", "commands", "p50", "p90", "p99", "p99.9", "p99.99", "max")
                + phases.stream().map(LatencyReport::row).collect(Collectors.joining());
    }

    private static String row(Quantiles it) {
        return "%-8s%,10d%10.1f%10.1f%10.1f%10.1f%10.1f%10.1f%n"
                .formatted(it.phase(), it.commands(), it.p50(), it.p90(), it.p99(), it.p999(), it.p9999(), it.max());
    }
}
