package org.messagethreads.benchmarks;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one caller asks of the contender. Each pair goes round: the guest writes, a handler takes the thread, writes,
 * the guest writes, the handler resolves it, the guest writes again, which opens another. Which pair is next is drawn
 * at random. Each command takes the clock on, so that as many commands as there are pairs take 36 hours; some find that
 * their thread has expired meanwhile, and open another or are refused. Every 256 commands the contender is told to
 * settle what is due.
 *
 * <p>Of several callers each has pairs of its own; the contender and the clock are for all. Not thread-safe.
 *
 * @param <T> what the contender calls a thread by
 */
public final class Script<T> {

    /**
     * Made beforehand, as they cost too much meanwhile, and repeated after so many: at a million pairs, where the order
     * of memory counts, a run hardly gets there.
     */
    private static final int DRAWS = 1 << 25;

    private static final int SETTLING = 256;

    private static final Step[] ROUND = {Step.RECEIVE, Step.ASSIGN, Step.SEND, Step.RECEIVE, Step.RESOLVE, Step.RECEIVE
    };

    private final Arena<T> arena;
    private final SplittableRandom random;
    private final int caller;
    private final int callers;
    private final int[] pairs;
    private final int[] draws;
    private final long commandsOfALife;

    private final byte[] places;
    private final List<@Nullable T> threads;

    private Arena.Life<T> life;
    private long commands;
    private int drawn;

    private enum Step {
        RECEIVE,
        ASSIGN,
        SEND,
        RESOLVE
    }

    /**
     * The script of one caller, from its beginning.
     *
     * @param arena where the contender is
     * @param caller which of the callers this is, from 0
     * @param callers how many there are
     * @param draw how likely each of its pairs is
     * @param seed of all that is random
     */
    public Script(Arena<T> arena, int caller, int callers, Draw draw, long seed) {
        this(arena, caller, callers, draw, seed, DRAWS);
    }

    Script(Arena<T> arena, int caller, int callers, Draw draw, long seed, int draws) {
        this.random = new SplittableRandom(seed + caller);
        int all = arena.scene().pairs();
        this.arena = arena;
        this.caller = caller;
        this.callers = callers;
        this.pairs = Shuffle.of(IntStream.range(0, all).filter(pair -> pair % callers == caller), random);
        this.draws = draw.draws(random, pairs, draws);
        this.commandsOfALife = arena.commandsOfOne(callers);
        this.places = new byte[all];
        this.threads = new ArrayList<@Nullable T>(Collections.nCopies(all, null));
        this.life = arena.life();
    }

    /**
     * Gives each pair three commands, round by round, each round in another order, and then goes on for three days:
     * until the threads of those that are not drawn for so long have expired, all together, and expiries come as they
     * always do.
     */
    public void populate() {
        for (int round = 0; round < 3; round++) {
            for (int pair : Shuffle.of(Arrays.stream(pairs), random)) {
                next(pair);
            }
        }
        for (int command = 0; command < 2 * pairs.length; command++) {
            next();
        }
    }

    /**
     * Gives the next command of the pair that is drawn next.
     *
     * @return whether it was accepted
     */
    public boolean next() {
        if (drawn == draws.length) {
            drawn = 0;
        }
        return next(draws[drawn++]);
    }

    private boolean next(int pair) {
        if (commands == commandsOfALife) {
            arena.end(life);
        }
        if (life != arena.life()) {
            begin();
        }
        life.clock.step();
        commands++;
        if (commands % SETTLING == 0) {
            life.contender.settle();
        }
        Step step = ROUND[places[pair]];
        places[pair] = (byte) ((places[pair] + 1) % ROUND.length);
        return give(step, pair);
    }

    private void begin() {
        life = arena.life();
        commands = 0;
        Arrays.fill(places, (byte) 0);
    }

    private boolean give(Step step, int pair) {
        Contender<T> contender = life.contender;
        int handler = pair % Scene.HANDLERS;
        return switch (step) {
            case RECEIVE -> {
                threads.set(pair, contender.receive(pair, message()));
                yield true;
            }
            case ASSIGN -> contender.assign(thread(pair), handler);
            case SEND -> {
                Option<T> thread = contender.send(pair, message(), handler);
                thread.forEach(it -> threads.set(pair, it));
                yield thread.isDefined();
            }
            case RESOLVE -> contender.resolve(thread(pair), handler);
        };
    }

    private T thread(int pair) {
        return Objects.requireNonNull(threads.get(pair), "a round begins with a message");
    }

    /** A number that no other caller gives to this contender. */
    private long message() {
        return commands * callers + caller;
    }
}
