package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.testkit.histories.Steps;
import org.messagethreads.thread.MessageThread;

/** It never matters when, or whether, a sweep ran, or how often somebody looked. */
class SweepProperties {

    @Property
    @Proves({"T2", "T3"})
    void sweeps_and_reads_in_between_change_no_answer_and_no_history(
            @ForAll("histories") History history, @ForAll("looks") List<Step.Look> looks) {
        Stage plain = new Stage(history.ttl());
        Stage watched = new Stage(history.ttl());
        telling(plain, watched, () -> {
            history.steps().zipWithIndex().forEach(step -> {
                watched.perform(looks.get(step._2() % looks.size()));
                assertSameAnswers(step._1(), plain, watched);
            });
            assertThat(watched.clock.instant()).isEqualTo(plain.clock.instant());
            assertSameHistories(plain, watched);
        });
    }

    @Property
    @Proves({"T6", "T2"})
    void one_big_jump_of_the_clock_is_as_good_as_many_small_steps(
            @ForAll("unobserved") History history,
            @ForAll @IntRange(min = 1, max = 5) int pieces,
            @ForAll("looks") List<Step.Look> looks) {
        Stage jumping = new Stage(history.ttl());
        Stage strolling = new Stage(history.ttl());
        telling(jumping, strolling, () -> {
            history.steps().forEach(step -> {
                if (step instanceof Step.Clock move) {
                    stroll(strolling, jumping.goal(move), pieces, looks);
                    jumping.clock.set(strolling.clock.instant());
                } else {
                    assertSameAnswers(step, jumping, strolling);
                }
            });
            assertSameHistories(jumping, strolling);
        });
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.withSteadyClock();
    }

    @Provide
    Arbitrary<History> unobserved() {
        return RandomHistories.unobserved();
    }

    @Provide
    Arbitrary<List<Step.Look>> looks() {
        return Steps.looks().list().ofMinSize(1).ofMaxSize(5);
    }

    /** To a goal in pieces, by way of each deadline, looking around everywhere. */
    private static void stroll(Stage stage, Instant goal, int pieces, List<Step.Look> looks) {
        Instant from = stage.clock.instant();
        Duration piece = Duration.between(from, goal).dividedBy(pieces);
        Seq<Instant> deadlines =
                Cast.PAIRS.flatMap(pair -> stage.store.find(pair).open()).map(MessageThread.Open::deadline);
        Vector.rangeClosed(1, pieces)
                .map(number -> from.plus(piece.multipliedBy(number)))
                .appendAll(deadlines)
                .filter(stop -> stop.isAfter(from) && stop.isBefore(goal))
                .sorted()
                .zipWithIndex()
                .forEach(stop -> {
                    stage.clock.set(stop._1());
                    stage.perform(looks.get(stop._2() % looks.size()));
                });
        stage.clock.set(goal);
    }

    private static void assertSameAnswers(Step step, Stage one, Stage other) {
        assertThat(other.perform(step).withoutPositions())
                .isEqualTo(one.perform(step).withoutPositions());
    }

    private static void assertSameHistories(Stage one, Stage other) {
        one.service.settle(1_000);
        other.service.settle(1_000);
        assertThat(other.threads()).isEqualTo(one.threads());
        assertThat(other.store.nextDeadline()).isEqualTo(one.store.nextDeadline());
        one.threads().forEach(id -> {
            assertThat(other.store.history(id)).isEqualTo(one.store.history(id));
            assertThat(other.stored(id)).isEqualTo(one.stored(id));
        });
        assertThat(other.store.events()).hasSameSizeAs(one.store.events());
    }

    private static void telling(Stage one, Stage other, Runnable assertions) {
        one.telling(() -> other.telling(assertions));
    }
}
