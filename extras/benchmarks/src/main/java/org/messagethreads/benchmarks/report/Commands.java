package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Map;
import org.messagethreads.benchmarks.Contestant;

/** How runs of commands are shown: who did how many a second, beside the library in the same run. */
final class Commands {

    private static final double THOUSAND = 1_000;
    private static final int OURS = 0;
    private static final int OTHERS = 7;

    private static final Map<Contestant, String> NAMES = Map.of(
            Contestant.OURS, "the library",
            Contestant.YARDSTICK, "the yardstick",
            Contestant.HAND_WRITTEN, "a service by hand",
            Contestant.STATELESS4J, "stateless4j",
            Contestant.SQUIRREL, "squirrel-foundation",
            Contestant.AXON, "Axon 4, in memory");

    private Commands() {}

    /** One run, or more that differ in how many call. */
    static String table(List<Run> runs) {
        Table table =
                new Table("who", "callers", "thousand commands a second", "±", "the library does", "bytes a command");
        for (Run run : runs) {
            for (Result result : run.results()) {
                table.add(
                        name(result),
                        Numbers.whole(result.callers()),
                        Numbers.rounded(result.score() / THOUSAND),
                        result.uncertainty(),
                        comparison(run, result),
                        result.garbage());
            }
        }
        return table.markdown();
    }

    /** The same runs, as bars. */
    static Picture chart(String file, String title, List<Run> runs) {
        List<BarChart.Bar> bars = runs.stream()
                .flatMap(run -> run.results().stream())
                .map(it -> new BarChart.Bar(
                        runs.size() == 1 ? name(it) : "%s, %s".formatted(name(it), callers(it)),
                        it.score() / THOUSAND,
                        contestant(it) == Contestant.OURS ? OURS : OTHERS))
                .toList();
        return new Picture(file, title, new BarChart(title, "thousand commands a second", bars).svg());
    }

    private static String comparison(Run run, Result result) {
        Run own = new Run(List.of(result));
        return run.of(Contestant.OURS).filter(ours -> !ours.equals(result)).isPresent()
                ? Numbers.rounded(
                                Run.ratio(run.of(Contestant.OURS), own.first()).orElseThrow()) + " ×"
                : "";
    }

    private static String name(Result result) {
        return NAMES.getOrDefault(contestant(result), "");
    }

    private static Contestant contestant(Result result) {
        return Contestant.valueOf(result.params().getOrDefault("contestant", ""));
    }

    private static String callers(Result result) {
        return result.callers() == 1 ? "1 caller" : result.callers() + " callers";
    }
}
