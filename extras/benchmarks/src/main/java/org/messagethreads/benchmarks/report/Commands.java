package org.messagethreads.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;

/**
 * Commands of some pairs, one caller's and those of two: who did how many a second, beside the library in the same run.
 *
 * @param pairs how many, as an argument
 * @param draw which of them is next
 * @param one what one caller did
 * @param two what two did at once
 */
record Commands(String pairs, Draw draw, Run one, Run two) {

    private static final String LOCK = """
            Two callers take turns at one lock, as long as an append takes, and two cores leave none to the collector.
            """;

    private static final double THOUSAND = 1_000;
    private static final int OURS = 0;
    private static final int OTHERS = 7;

    private static final Map<Contestant, String> NAMES = Map.of(
            Contestant.OURS, "the library",
            Contestant.YARDSTICK, "the yardstick",
            Contestant.YARDSTICK_IN_PLACE, "the yardstick, overwriting in place",
            Contestant.HAND_WRITTEN, "a service by hand",
            Contestant.STATELESS4J, "stateless4j",
            Contestant.SQUIRREL, "squirrel-foundation",
            Contestant.AXON, "Axon 4, in memory");

    /** Takes what was measured with the draw. */
    Commands {
        one = one.of(draw);
        two = two.of(draw);
    }

    /** What repeats it, for one caller. */
    String command() {
        return "extras/benchmarks/run CommandsBenchmark -p pairs=" + pairs + " -p draw=" + draw;
    }

    /** How two callers do beside one. */
    Goal twoCallers(String words) {
        return new Goal(
                words + ", two callers beside one",
                Bound.atLeast(1),
                Run.ratio(two.of(Contestant.OURS), one.of(Contestant.OURS)),
                command() + " -t 2",
                LOCK);
    }

    /** What came out, if anything was measured. */
    Optional<Section.Shown> shown(String words, String title) {
        List<Run> runs =
                Stream.of(one, two).filter(it -> it.first().isPresent()).toList();
        return Optional.of(runs)
                .filter(it -> !it.isEmpty())
                .map(ignored -> new Section.Shown(
                        words + runs.stream().map(this::how).collect(joining()) + table(runs),
                        List.of(chart(title, runs))));
    }

    private String how(Run run) {
        String contestants =
                run.results().stream().map(it -> contestant(it).name()).collect(joining(","));
        return run.how(command() + " -p contestant=" + contestants + " -prof gc -t "
                + run.results().getFirst().callers());
    }

    /** One run, or more that differ in how many call. */
    private static String table(List<Run> runs) {
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
    private static Picture chart(String pairs, List<Run> runs) {
        String title = "Commands a second, " + pairs;
        List<BarChart.Bar> bars = runs.stream()
                .flatMap(run -> run.results().stream())
                .map(it -> new BarChart.Bar(
                        runs.size() == 1 ? name(it) : "%s, %s".formatted(name(it), callers(it)),
                        it.score() / THOUSAND,
                        contestant(it) == Contestant.OURS ? OURS : OTHERS))
                .toList();
        String file = pairs.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
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
