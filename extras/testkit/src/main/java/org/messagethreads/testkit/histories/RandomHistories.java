package org.messagethreads.testkit.histories;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random histories of the {@link Cast}. What fails shrinks to a short one with plain steps. */
public final class RandomHistories {

    private static final int MOST_STEPS = 60;

    private RandomHistories() {}

    /** Anything that can happen, the clock set back included. */
    public static Arbitrary<History> any() {
        return of(Steps.any(), MOST_STEPS);
    }

    /** The clock is never set back: what T2 and T6 speak of. */
    public static Arbitrary<History> withSteadyClock() {
        return of(
                Arbitraries.frequencyOf(
                        Tuple.of(24, Steps.commands()),
                        Tuple.of(5, Steps.forwards()),
                        Tuple.of(3, Steps.looks()),
                        Tuple.of(2, Steps.changes())),
                MOST_STEPS);
    }

    /** What people do, and nothing that settles more than a pair but the host's telling. */
    public static Arbitrary<History> unobserved() {
        return of(
                Arbitraries.frequencyOf(
                        Tuple.of(24, Steps.commands()), Tuple.of(5, Steps.forwards()), Tuple.of(1, Steps.changes())),
                MOST_STEPS);
    }

    /** Of these steps, up to so many. */
    public static Arbitrary<History> of(Arbitrary<Step> steps, int most) {
        return Combinators.combine(
                        timesToLive(),
                        perhaps(steps.withoutEdgeCases())
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(most)
                                .withSizeDistribution(RandomDistribution.uniform()))
                .as((ttl, all) -> new History(ttl, Vector.ofAll(all).flatMap(step -> step)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Duration> timesToLive() {
        return Arbitraries.frequency(
                Tuple.of(4, Duration.ofSeconds(3)),
                Tuple.of(4, Duration.ofDays(3)),
                Tuple.of(1, Duration.ofMillis(20)),
                Tuple.of(1, Duration.ofMillis(1)));
    }

    /** Of a list, jqwik drops both ends when it shrinks; a step in the middle shrinks to none. */
    private static Arbitrary<Option<Step>> perhaps(Arbitrary<Step> steps) {
        return Combinators.combine(Arbitraries.frequency(Tuple.of(1, false), Tuple.of(30, true)), steps)
                .as(Option::when);
    }
}
