package org.messagethreads.benchmarks.report;

import java.util.List;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;

/** Commands while a million pairs write: mostly waiting for memory, which the yardstick does as well. */
final class MillionPairs {

    private static final String PAIRS = "1000000";

    private static final String UNIFORM_WORDS = """
            A million pairs write, all alike, so that next to nothing is in the processor's cache. The yardstick is one
            `ConcurrentHashMap.compute` of a record for each command, without any rule. One caller gives commands, or two at once.

            """;

    private static final String ZIPF_WORDS = """
            A million pairs write, the second half as often as the first, the third a third as often, and so on: what is busy is in
            the processor's cache.

            """;

    private static final String MEMORY = """
            At a million pairs a command mostly waits for memory, once for each pointer to a place that was not seen lately. The
            yardstick has one record at the end of its keys. The library goes to the pair, its conversation, the open thread and its
            last event, to the lists of an owner and a guest, the log, a deadline and the ids of messages, and keeps most of what it
            makes, which collections copy: they take a part of its time, and next to nothing of the yardstick's.
            """;

    private MillionPairs() {}

    static Section uniform(Results results) {
        Commands commands = Commands.of(PAIRS, Draw.UNIFORM, results);
        return new Section(
                "A million pairs, all alike",
                List.of(
                        besideTheYardstick(commands, "the floor", 0.35),
                        besideTheYardstick(commands, "the goal", 0.5),
                        besideTheYardstick(commands, "the prize", 1),
                        commands.twoCallers("Commands of a million pairs")),
                commands.shown(UNIFORM_WORDS, "a million pairs, uniform"));
    }

    static Section zipf(Results results) {
        Commands commands = Commands.of(PAIRS, Draw.ZIPF, results);
        return new Section(
                "A million pairs, some busier than others",
                List.of(commands.twoCallers("Commands of a million pairs, some busier")),
                commands.shown(ZIPF_WORDS, "a million pairs, Zipf"));
    }

    private static Goal besideTheYardstick(Commands commands, String which, double bound) {
        return commands.beside(
                Contestant.YARDSTICK, "Commands of a million pairs, beside the yardstick: " + which, bound, MEMORY);
    }
}
