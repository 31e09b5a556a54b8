package org.messagethreads.benchmarks.yardstick;

import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.messagethreads.benchmarks.Contender;
import org.messagethreads.benchmarks.Entrant;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;

/**
 * Not a contender but a measure: one {@link ConcurrentHashMap#compute} per command, by the same keys as the library's.
 * It keeps no rule, knows no time, refuses nothing, and has only the newest of everything.
 *
 * @param <L> how it has that
 */
public final class Yardstick<L extends Latest<L>> implements Contender<NumberPair> {

    private final List<NumberPair> pairs;
    private final Supplier<L> nothing;
    private final ConcurrentMap<NumberPair, L> latest = new ConcurrentHashMap<>();

    private Yardstick(List<NumberPair> pairs, Supplier<L> nothing) {
        this.pairs = pairs;
        this.nothing = nothing;
    }

    /**
     * Prepares the pairs for yardsticks that make an immutable record with each command.
     *
     * @param scene how many
     * @return makes yardsticks
     */
    public static Entrant<NumberPair> entrant(Scene scene) {
        List<NumberPair> pairs = pairs(scene);
        return ignored -> new Yardstick<>(pairs, () -> Latest.Kept.NOTHING);
    }

    /**
     * Prepares the pairs for yardsticks that overwrite what they have, which the collector has little to do with.
     *
     * @param scene how many
     * @return makes yardsticks
     */
    public static Entrant<NumberPair> inPlace(Scene scene) {
        List<NumberPair> pairs = pairs(scene);
        return ignored -> new Yardstick<>(pairs, Latest.Overwritten::new);
    }

    private static List<NumberPair> pairs(Scene scene) {
        return scene.pairs((owner, guest) -> new NumberPair(new PhoneNumber(owner), new PhoneNumber(guest)));
    }

    @Override
    public NumberPair receive(int pair, long message) {
        latest.compute(pairs.get(pair), (ignored, before) -> orNothing(before).withMessage(message));
        return pairs.get(pair);
    }

    @Override
    public Option<NumberPair> send(int pair, long message, int by) {
        return Option.some(receive(pair, message));
    }

    @Override
    public boolean assign(NumberPair pair, int by) {
        latest.compute(pair, (ignored, before) -> orNothing(before).withHandler(by));
        return true;
    }

    @Override
    public boolean resolve(NumberPair pair, int by) {
        latest.compute(pair, (ignored, before) -> orNothing(before).resolved(by));
        return true;
    }

    /** Does nothing: nothing here expires. */
    @Override
    public void settle() {}

    private L orNothing(@Nullable L before) {
        return before == null ? nothing.get() : before;
    }
}
