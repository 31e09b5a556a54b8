package org.messagethreads.oracle;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.testkit.histories.Steps;
import org.messagethreads.testkit.histories.Values;

/** Random trials: long histories, and what is asked about them. */
final class Trials {

    private static final int MOST_STEPS = 300;
    private static final int MOST_THREADS = 30;

    private Trials() {}

    static Arbitrary<Trial> any() {
        return Combinators.combine(histories(), questions(), stepsPerLook())
                .as(Trial::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<History> histories() {
        return Arbitraries.oneOf(
                RandomHistories.of(Steps.any(), MOST_STEPS), RandomHistories.of(restless(), MOST_STEPS));
    }

    /** The host changes its directory all the time. */
    private static Arbitrary<Step> restless() {
        return Arbitraries.frequencyOf(Tuple.of(4, Steps.any()), Tuple.of(1, Steps.changes()));
    }

    /** Any filters, on pages of several sizes. */
    private static Arbitrary<List<Question>> questions() {
        Arbitrary<Integer> threads = Arbitraries.integers().between(0, MOST_THREADS);
        return Combinators.combine(Values.queries(), Arbitraries.of(1, 3, 1_000), Values.readers(), threads, threads)
                .as((query, limit, by, from, to) -> new Question(query.withLimit(limit), by, from, to))
                .list()
                .ofMaxSize(12);
    }

    /** Mostly all is looked at after every step; but who looks settles, so sometimes more seldom (T2). */
    private static Arbitrary<Integer> stepsPerLook() {
        return Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(1, 5), Tuple.of(1, 40));
    }
}
