package org.messagethreads.benchmarks.report;

import java.util.List;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;

/** Commands while a thousand pairs write: the library beside all that one would pick instead. */
final class ThousandPairs {

    private static final String PAIRS = "1000";

    private static final String UNIFORM_WORDS = """
            A thousand pairs of numbers write, and whose turn it is, is random. The library keeps all its rules, events, indexes and
            its log; the others are as a team would have them, and keep less. The
            [README of the benchmarks](../extras/benchmarks/README.md) says who is who. Axon is made for services on many machines;
            here it shows what that costs where it is not needed. After a hundred commands for each pair all begin again, empty.

            """;

    private static final String ZIPF_WORDS = """
            The same, but the second pair writes half as often as the first, the third a third as often, and so on.

            """;

    private static final String OBJECTS = """
            At a thousand pairs a command costs its instructions and its garbage. The service by hand, with state machines or
            without, overwrites the fields of a thread, and adds a message and a change; the library makes a dozen small immutable
            objects, of which it keeps the event, the thread and the conversation, and all its rules, lists and the log are part of
            each command.
            """;

    private ThousandPairs() {}

    static Section uniform(Results results) {
        Commands commands = new Commands(PAIRS, Draw.UNIFORM, results.run("thousand"), results.run("thousand-2"));
        return new Section(
                "A thousand pairs, all alike",
                List.of(
                        goal(commands, Contestant.HAND_WRITTEN, 1.3, "the service by hand"),
                        goal(commands, Contestant.STATELESS4J, 1.5, "stateless4j"),
                        goal(commands, Contestant.SQUIRREL, 8, "squirrel-foundation"),
                        commands.twoCallers("Commands of a thousand pairs")),
                commands.shown(UNIFORM_WORDS, "a thousand pairs, uniform"));
    }

    static Section zipf(Results results) {
        Commands commands = new Commands(PAIRS, Draw.ZIPF, results.run("thousand-1"), results.run("thousand-2"));
        return new Section(
                "A thousand pairs, some busier than others",
                List.of(commands.twoCallers("Commands of a thousand pairs, some busier")),
                commands.shown(ZIPF_WORDS, "a thousand pairs, Zipf"));
    }

    private static Goal goal(Commands commands, Contestant other, double ratio, String name) {
        return new Goal(
                "Commands of a thousand pairs, beside " + name,
                Bound.atLeast(ratio),
                commands.one().ratio(Contestant.OURS, other),
                commands.command() + " -p contestant=OURS," + other,
                OBJECTS);
    }
}
