package org.messagethreads.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;

/** Commands while a million pairs write: mostly waiting for memory, which the yardstick does as well. */
final class MillionPairs {

    private static final String COMMAND = "extras/benchmarks/run CommandsBenchmark -p pairs=1000000 -p draw=%s";

    private static final String UNIFORM_WORDS = """
            A million pairs write, all alike, so that next to nothing is in the processor's cache. The yardstick is one
            `ConcurrentHashMap.compute` of a record for each command, without any rule. First one caller gives commands, then, in a
            run of its own, two at once.
            """;

    private static final String ZIPF_WORDS = """
            A million pairs write, the second half as often as the first, the third a third as often, and so on: what is busy is in
            the processor's cache.
            """;

    private static final String MEMORY = """
            At a million pairs a command mostly waits for memory, once for each pointer to a place that was not seen lately. The
            yardstick has one record. The library goes to the pair, its conversation, the open thread and its last event, to the
            lists of an owner and a guest, the log, a deadline and the ids of messages, and makes many times the garbage, which the
            collector goes through as well.
            """;

    private static final String COLLECTOR = """
            Two callers on two cores leave none to the collector, which makes room for both.
            """;

    private MillionPairs() {}

    static Section uniform(Results results) {
        List<Run> runs = runs(results, Draw.UNIFORM);
        return new Section("A million pairs, all alike", goals(runs), shown(runs, Draw.UNIFORM, UNIFORM_WORDS));
    }

    static Section zipf(Results results) {
        List<Run> runs = runs(results, Draw.ZIPF);
        return new Section("A million pairs, some busier than others", List.of(), shown(runs, Draw.ZIPF, ZIPF_WORDS));
    }

    /** With one caller, then with two. */
    private static List<Run> runs(Results results, Draw draw) {
        return List.of(
                results.run("million-1").where(it -> it.has("draw", draw.name())),
                results.run("million-2").where(it -> it.has("draw", draw.name())));
    }

    private static List<Goal> goals(List<Run> runs) {
        OptionalDouble ofTheYardstick = runs.getFirst().ratio(Contestant.OURS, Contestant.YARDSTICK);
        OptionalDouble twoOfOne =
                Run.ratio(runs.getLast().of(Contestant.OURS), runs.getFirst().of(Contestant.OURS));
        String command = COMMAND.formatted(Draw.UNIFORM);
        String words = "Commands of a million pairs, beside the yardstick: ";
        return List.of(
                new Goal(words + "the floor", Bound.atLeast(0.35), ofTheYardstick, command, MEMORY),
                new Goal(words + "the goal", Bound.atLeast(0.5), ofTheYardstick, command, MEMORY),
                new Goal(words + "the prize", Bound.atLeast(1), ofTheYardstick, command, MEMORY),
                new Goal(
                        "Commands by two callers, beside one",
                        Bound.atLeast(1),
                        twoOfOne,
                        command + " -t 2",
                        COLLECTOR));
    }

    private static Optional<Section.Shown> shown(List<Run> all, Draw draw, String words) {
        List<Run> runs = all.stream().filter(it -> !it.results().isEmpty()).toList();
        String kind = draw.name().toLowerCase(Locale.ROOT);
        return Optional.of(runs)
                .filter(it -> !it.isEmpty())
                .map(ignored -> new Section.Shown(
                        words + "\n" + how(runs, draw) + Commands.table(runs),
                        List.of(Commands.chart(
                                "million-pairs-" + kind, "Commands a second, a million pairs, " + kind, runs))));
    }

    private static String how(List<Run> runs, Draw draw) {
        return runs.stream()
                .map(it -> it.how(COMMAND.formatted(draw) + " -prof gc -t "
                        + it.results().getFirst().callers()))
                .collect(joining());
    }
}
