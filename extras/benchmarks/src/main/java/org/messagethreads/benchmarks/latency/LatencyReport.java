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
 * @param apart the same when what expires, the clients and the sweeper are in another service on the same machine
 */
public record LatencyReport(int rate, int expiring, List<Quantiles> phases, List<Quantiles> apart) {

    private static final int SECONDS = 10;

    /** So often beforehand, for five seconds each: until all is compiled. */
    private static final int WARMUPS = 3;

    private static final int RATE = 5_000;
    private static final int EXPIRING = 100_000;

    /** The last two are of a command by itself, without those before it. */
    private static final String HEAD = "%-8s%10s%10s%10s%10s%10s%10s%10s%10s%10s%n"
            .formatted("", "commands", "p50", "p90", "p99", "p99.9", "p99.99", "max", "own p99", "own max");

    /**
     * Prints the report as a table and writes it as JSON.
     *
     * @param arguments the file for the JSON; how many seconds each of the two takes, 10 if not said
     */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("latency FILE [SECONDS]: says where the JSON goes");
        }
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
        for (int play = 0; play < WARMUPS; play++) {
            new Scenario(EXPIRING, false).play(SECONDS * RATE / 2, RATE);
        }
        LatencyReport report = of(seconds * RATE, RATE, EXPIRING);
        System.out.print(report.table());
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[0]), report);
    }

    static LatencyReport of(int commands, int rate, int expiring) {
        return new LatencyReport(
                rate, expiring, phases(commands, rate, expiring, false), phases(commands, rate, expiring, true));
    }

    private static List<Quantiles> phases(int commands, int rate, int expiring, boolean apart) {
        Latencies latencies = new Scenario(expiring, apart).play(commands, rate);
        return Stream.of(Phase.values()).map(latencies::quantiles).toList();
    }

    /** For people. */
    String table() {
        return "microseconds a command, %,d a second; %,d threads expire at once%n".formatted(rate, expiring)
                + HEAD
                + rows(phases)
                + "%nthe same while they expire in another service%n".formatted()
                + rows(apart);
    }

    private static String rows(List<Quantiles> phases) {
        return phases.stream().map(LatencyReport::row).collect(Collectors.joining());
    }

    private static String row(Quantiles it) {
        return "%-8s%,10d%10.1f%10.1f%10.1f%10.1f%10.1f%10.1f%10.1f%10.1f%n"
                .formatted(
                        it.phase(),
                        it.commands(),
                        it.p50(),
                        it.p90(),
                        it.p99(),
                        it.p999(),
                        it.p9999(),
                        it.max(),
                        it.ownP99(),
                        it.ownMax());
    }
}
