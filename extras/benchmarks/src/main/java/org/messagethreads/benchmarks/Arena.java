package org.messagethreads.benchmarks;

import java.time.Duration;

/**
 * Where a contender lives, for all callers. Nothing is ever deleted, so that memory grows; to bound it, a contender is
 * replaced by a new one, without threads, when one caller has given it its share of a hundred commands per pair. That
 * is every hundred thousand commands at a thousand pairs, and never in a run at a million.
 *
 * @param <T> what the contender calls a thread by
 */
public final class Arena<T> {

    private static final long COMMANDS_PER_PAIR = 100;

    /** As long as a thread lives without a message. */
    private static final Duration TWO_COMMANDS_PER_PAIR = Duration.ofDays(3);

    private final Scene scene;
    private final Entrant<T> entrant;
    private volatile Life<T> life;

    /** A contender, and its time. Only equal to itself. */
    static final class Life<T> {

        final Contender<T> contender;
        final SteppedClock clock;

        private Life(Contender<T> contender, SteppedClock clock) {
            this.contender = contender;
            this.clock = clock;
        }
    }

    /**
     * An arena with a contender in it.
     *
     * @param scene how many pairs
     * @param entrant makes the contenders
     */
    public Arena(Scene scene, Entrant<T> entrant) {
        this.scene = scene;
        this.entrant = entrant;
        this.life = begin();
    }

    Scene scene() {
        return scene;
    }

    Life<T> life() {
        return life;
    }

    /** How many commands one of some callers gives to one contender. */
    long commandsOfOne(int callers) {
        return COMMANDS_PER_PAIR * scene.pairs() / callers;
    }

    /** The first of the callers to ask ends it for all. */
    synchronized void end(Life<T> ended) {
        if (life == ended) {
            life = begin();
        }
    }

    private Life<T> begin() {
        SteppedClock clock = new SteppedClock(TWO_COMMANDS_PER_PAIR.dividedBy(2L * scene.pairs()));
        return new Life<>(entrant.enter(clock), clock);
    }
}
