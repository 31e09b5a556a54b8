package org.messagethreads.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;

/**
 * Commands of some pairs, one caller's and those of two: who did how many a second, beside the library in the same
 * round.
 *
 * @param pairs how many, as an argument
 * @param draw which of them is next
 * @param run what was measured of both, first of one caller, each in the order of the contestants
 */
record Commands(String pairs, Draw draw, Run run) {

    private static final String BENCHMARK = "CommandsBenchmark";
    private static final String COMMAND = "extras/benchmarks/run " + BENCHMARK;

    private static final String LOCK = """
            Two callers take turns at one lock, which an append holds for about half of a command's time, and whatever the one has
            written of lists, the log and ids the other has to fetch from another core's cache.
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

    static Commands of(String pairs, Draw draw, Results results) {
        Run run = results.run(BENCHMARK)
                .where(it -> it.param("pairs").equals(pairs) && it.param("draw").equals(draw.name()));
        return new Commands(
                pairs,
                draw,
                run.inOrderOf(Comparator.comparingInt(Result::callers).thenComparing(Commands::contestant)));
    }

    /** How one caller of the library does beside that of another. */
    Goal beside(Contestant other, String words, double bound, String hurdle) {
        return new Goal(
                words,
                Bound.atLeast(bound),
                Run.ratio(by(1).of(Contestant.OURS), by(1).of(other)),
                command(Contestant.OURS + "," + other),
                hurdle);
    }

    /** How two callers do beside one. */
    Goal twoCallers(String words) {
        return new Goal(
                words + ", two callers beside one",
                Bound.atLeast(1),
                Run.ratio(by(2).of(Contestant.OURS), by(1).of(Contestant.OURS)),
                "for n in 1 2; do %s -t $n; done".formatted(command(Contestant.OURS.name())),
                LOCK);
    }

    /** What came out, if anything was measured. */
    Optional<Section.Shown> shown(String words, String title) {
        return run.first().map(ignored -> new Section.Shown(words + run.how(COMMAND) + table(), List.of(chart(title))));
    }

    private String command(String contestants) {
        return "%s -p pairs=%s -p draw=%s -p contestant=%s".formatted(COMMAND, pairs, draw, contestants);
    }

    private Run by(int callers) {
        return run.where(it -> it.callers() == callers);
    }

    private String table() {
        Table table = new Table(
                "who",
                "callers",
                "thousand commands a second",
                "±",
                "the library does",
                "bytes a command",
                "in collections");
        for (Result result : run.results()) {
            Figure score = result.score();
            table.add(
                    name(result),
                    Numbers.whole(result.callers()),
                    Numbers.rounded(score.median() / THOUSAND),
                    score.spread(),
                    comparison(result),
                    result.garbage(),
                    result.collecting());
        }
        return table.markdown();
    }

    private String comparison(Result result) {
        return by(result.callers())
                .of(Contestant.OURS)
                .filter(ours -> !ours.equals(result))
                .map(ours -> Numbers.times(ours.beside(result).median()))
                .orElse("");
    }

    /** The same, as bars. */
    private Picture chart(String pairs) {
        String title = "Commands a second, " + pairs;
        boolean oneIsAll = by(1).equals(run);
        List<BarChart.Bar> bars = run.results().stream()
                .map(it -> new BarChart.Bar(
                        oneIsAll ? name(it) : "%s, %s".formatted(name(it), callers(it)),
                        it.score().median() / THOUSAND,
                        contestant(it) == Contestant.OURS ? OURS : OTHERS))
                .toList();
        String file = pairs.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
        return new Picture(file, title, new BarChart(title, "thousand commands a second", bars).svg());
    }

    private static String name(Result result) {
        return NAMES.getOrDefault(contestant(result), "");
    }

    private static Contestant contestant(Result result) {
        return Contestant.valueOf(result.param("contestant"));
    }

    private static String callers(Result result) {
        return result.callers() == 1 ? "1 caller" : result.callers() + " callers";
    }
}
