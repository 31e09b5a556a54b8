package org.messagethreads.benchmarks.yardstick;

import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.messagethreads.benchmarks.Contender;
import org.messagethreads.benchmarks.Entrant;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;

/**
 * Not a contender but a measure: one {@link ConcurrentHashMap#compute} of an immutable record per command, by the same
 * keys as the library's. It keeps no rule, knows no time, refuses nothing, and has only the newest of everything.
 */
public final class Yardstick implements Contender<NumberPair> {

    private final List<NumberPair> pairs;
    private final ConcurrentMap<NumberPair, Latest> latest = new ConcurrentHashMap<>();

    private record Latest(long message, int handler, boolean open, int revision) {

        private static final Latest NOTHING = new Latest(0, 0, false, 0);

        Latest withMessage(long newMessage) {
            return new Latest(newMessage, handler, true, revision + 1);
        }

        Latest withHandler(int newHandler) {
            return new Latest(message, newHandler, open, revision + 1);
        }

        Latest resolved(int by) {
            return new Latest(message, by, false, revision + 1);
        }
    }

    private Yardstick(List<NumberPair> pairs) {
        this.pairs = pairs;
    }

    /**
     * Prepares the pairs.
     *
     * @param scene how many
     * @return makes yardsticks
     */
    public static Entrant<NumberPair> entrant(Scene scene) {
        List<NumberPair> pairs =
                scene.pairs((owner, guest) -> new NumberPair(new PhoneNumber(owner), new PhoneNumber(guest)));
        return ignored -> new Yardstick(pairs);
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

    private static Latest orNothing(@Nullable Latest latest) {
        return latest == null ? Latest.NOTHING : latest;
    }
}
