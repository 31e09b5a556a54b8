package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Optional;
import org.messagethreads.benchmarks.Contestant;

/** Commands while a thousand pairs write: the library beside all that one would pick instead. */
final class ThousandPairs {

    private static final String COMMAND =
            "extras/benchmarks/run CommandsBenchmark -p pairs=1000 -p draw=UNIFORM -p contestant="
                    + "OURS,YARDSTICK,HAND_WRITTEN,STATELESS4J,SQUIRREL,AXON -prof gc";

    private static final String WORDS = """
            A thousand pairs of numbers write, and whose turn it is, is random. The library keeps all its rules, events, indexes and
            its log; the others are as a team would have them, and keep less. The
            [README of the benchmarks](../extras/benchmarks/README.md) says who is who. Axon is made for services on many machines;
            here it shows what that costs where it is not needed.

            """;

    private static final String OBJECTS = """
            At a thousand pairs a command costs its instructions and its garbage. The others overwrite fields of what they have; the
            library makes a dozen small immutable objects, of which it keeps the event, the thread and the conversation, and all its
            rules, lists and the log are part of each command.
            """;

    private ThousandPairs() {}

    static Section of(Results results) {
        Run run = results.run("thousand");
        return new Section(
                "A thousand pairs",
                goals(run),
                Optional.of(run).filter(it -> !it.results().isEmpty()).map(ThousandPairs::shown));
    }

    private static List<Goal> goals(Run run) {
        return List.of(
                goal(run, Contestant.HAND_WRITTEN, 1.3, "the service by hand"),
                goal(run, Contestant.STATELESS4J, 1.5, "stateless4j"),
                goal(run, Contestant.SQUIRREL, 8, "squirrel-foundation"));
    }

    private static Goal goal(Run run, Contestant other, double ratio, String name) {
        return new Goal(
                "Commands of a thousand pairs, beside " + name,
                Bound.atLeast(ratio),
                run.ratio(Contestant.OURS, other),
                "extras/benchmarks/run CommandsBenchmark -p pairs=1000 -p draw=UNIFORM -p contestant=OURS," + other,
                OBJECTS);
    }

    private static Section.Shown shown(Run run) {
        List<Run> runs = List.of(run);
        return new Section.Shown(
                WORDS + run.how(COMMAND) + Commands.table(runs),
                List.of(Commands.chart("thousand-pairs", "Commands a second, a thousand pairs", runs)));
    }
}
