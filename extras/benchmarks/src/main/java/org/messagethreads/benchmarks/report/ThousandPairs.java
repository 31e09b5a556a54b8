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
            [README of the benchmarks](../extras/benchmarks/README.md) says who is who. Axon is an event-sourced aggregate for each
            pair behind a command bus; its cost is that of the bus, and of a framework made for services on many machines. After a
            hundred commands for each pair all begin again, empty. Each command of either caller moves one clock on: two callers of
            the yardstick, which does little else, wait for each other there.

            """;

    private static final String ZIPF_WORDS = """
            The same, but the second pair writes half as often as the first, the third a third as often, and so on.

            """;

    private static final String OBJECTS = """
            At a thousand pairs the service by hand, with state machines or without, overwrites the fields of a thread, and adds a
            message and a change. The library makes an event, a thread, a conversation, an answer and what leads to them, several
            times as many bytes, and all its rules, lists and the log are part of each command. With twenty pairs, whose threads stay
            in the processor's cache, a command takes a third to two thirds of what it takes here: the rest here is waiting for
            memory. Collections are a few hundredths of it at most.
            """;

    private ThousandPairs() {}

    static Section uniform(Results results) {
        Commands commands = Commands.of(PAIRS, Draw.UNIFORM, results);
        return new Section(
                "A thousand pairs, all alike",
                List.of(
                        beside(commands, Contestant.HAND_WRITTEN, 1.3, "the service by hand"),
                        beside(commands, Contestant.STATELESS4J, 1.5, "stateless4j"),
                        beside(commands, Contestant.SQUIRREL, 8, "squirrel-foundation"),
                        commands.twoCallers("Commands of a thousand pairs")),
                commands.shown(UNIFORM_WORDS, "a thousand pairs, uniform"));
    }

    static Section zipf(Results results) {
        Commands commands = Commands.of(PAIRS, Draw.ZIPF, results);
        return new Section(
                "A thousand pairs, some busier than others",
                List.of(commands.twoCallers("Commands of a thousand pairs, some busier")),
                commands.shown(ZIPF_WORDS, "a thousand pairs, Zipf"));
    }

    private static Goal beside(Commands commands, Contestant other, double bound, String name) {
        return commands.beside(other, "Commands of a thousand pairs, beside " + name, bound, OBJECTS);
    }
}
