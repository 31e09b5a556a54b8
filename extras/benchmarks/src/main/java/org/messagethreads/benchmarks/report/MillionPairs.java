package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.OptionalDouble;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;

/** Commands while a million pairs write: mostly waiting for memory, which the yardstick does as well. */
final class MillionPairs {

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

    private MillionPairs() {}

    static Section uniform(Results results) {
        Commands commands = commands(results, Draw.UNIFORM);
        OptionalDouble ofTheYardstick = commands.one().ratio(Contestant.OURS, Contestant.YARDSTICK);
        String words = "Commands of a million pairs, beside the yardstick: ";
        return new Section(
                "A million pairs, all alike",
                List.of(
                        new Goal(words + "the floor", Bound.atLeast(0.35), ofTheYardstick, commands.command(), MEMORY),
                        new Goal(words + "the goal", Bound.atLeast(0.5), ofTheYardstick, commands.command(), MEMORY),
                        new Goal(words + "the prize", Bound.atLeast(1), ofTheYardstick, commands.command(), MEMORY),
                        commands.twoCallers("Commands of a million pairs")),
                commands.shown(UNIFORM_WORDS, "a million pairs, uniform"));
    }

    static Section zipf(Results results) {
        Commands commands = commands(results, Draw.ZIPF);
        return new Section(
                "A million pairs, some busier than others",
                List.of(commands.twoCallers("Commands of a million pairs, some busier")),
                commands.shown(ZIPF_WORDS, "a million pairs, Zipf"));
    }

    private static Commands commands(Results results, Draw draw) {
        return new Commands("1000000", draw, results.run("million-1"), results.run("million-2"));
    }
}
