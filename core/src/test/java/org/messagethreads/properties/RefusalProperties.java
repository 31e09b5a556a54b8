package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.MessageThreads;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.Happening.Answered;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.ScatteredIds;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/** What is refused, or breaks, leaves the store alone. */
class RefusalProperties {

    @Property(tries = 500)
    @Proves({"T3", "M4"})
    void a_refused_command_writes_nothing_but_what_was_settled_anyway(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().forEach(step -> {
            Log log = Log.of(stage);
            Happening happening = stage.perform(step);
            if (happening.answers().exists(it -> it.answer().isLeft())) {
                log.assertOnlySettled();
            }
        }));
    }

    @Property(tries = 500)
    @Proves({"T2", "T3"})
    void a_command_refused_or_not_leaves_nothing_overdue_in_its_pair(@ForAll("histories") History history) {
        Stage.play(
                history,
                (stage, happening) -> happening
                        .answers()
                        .map(Answered::command)
                        .flatMap(command -> pair(stage, command))
                        .flatMap(pair -> stage.store.find(pair).open())
                        .forEach(open -> assertThat(open.isOverdue(stage.now())).isFalse()));
    }

    @Property(tries = 500)
    @Proves("A7")
    void who_states_a_revision_changes_that_one_and_no_other(@ForAll("histories") History history) {
        Stage.play(
                history,
                (stage, happening) -> happening
                        .answers()
                        .forEach(answered -> answered.events()
                                .zip(seen(answered.command()))
                                .forEach(it -> assertThat(it._1().change().revision())
                                        .isEqualTo(it._2().next()))));
    }

    @Property(tries = 500)
    @Proves("E2")
    void no_refusal_says_a_text_or_a_whole_number(@ForAll("histories") History history) {
        Stage.play(
                history,
                (stage, happening) -> happening
                        .answers()
                        .flatMap(it -> it.answer().swap().toOption())
                        .forEach(RefusalProperties::assertDiscreet));
    }

    @Property(tries = 500)
    @Proves("T9")
    void under_a_broken_policy_a_message_writes_nothing(
            @ForAll("histories") History history,
            @ForAll("pairs") NumberPair pair,
            @ForAll("brokenPolicies") ExpiryPolicy policy,
            @ForAll boolean later) {
        Stage stage = Stage.play(history);
        Assume.that(stage.host.ownerOf(pair.owner()).isDefined());
        MessageThreads broken = service(stage, new ScatteredIds(), policy);
        stage.clock.advance(later ? stage.ttl : Duration.ZERO);
        stage.telling(() -> assertBreaks(stage, broken, pair));
    }

    @Property(tries = 100)
    @Proves("M8")
    void ids_that_are_taken_open_no_thread_and_write_nothing(
            @ForAll("histories") History history, @ForAll("pairs") NumberPair pair) {
        Stage stage = Stage.play(history);
        Assume.that(stage.host.ownerOf(pair.owner()).isDefined());
        Assume.that(stage.threads().nonEmpty());
        ThreadId taken = stage.threads().head();
        MessageThreads broken = service(stage, () -> taken, ExpiryPolicy.STANDARD);
        stage.clock.set(stage.now().plus(stage.ttl)); // nothing is open any more
        stage.telling(() -> assertBreaks(stage, broken, pair));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    @Provide
    Arbitrary<NumberPair> pairs() {
        return Arbitraries.of(Cast.PAIRS.asJava());
    }

    @Provide
    Arbitrary<ExpiryPolicy> brokenPolicies() {
        return Arbitraries.of(
                (owner, at) -> at,
                (owner, at) -> at.minusSeconds(1),
                (owner, at) -> at.plusNanos(999_999),
                (owner, at) -> at.plus(ExpiryPolicy.LONGEST).plusNanos(1),
                (owner, at) -> Instant.MAX,
                (owner, at) -> {
                    throw new IllegalStateException("the policy is broken");
                });
    }

    private static Option<NumberPair> pair(Stage stage, ThreadCommand command) {
        return switch (command) {
            case ThreadCommand.OfMessage it -> Option.some(it.pair());
            case ThreadCommand.OnThread it -> stage.store.pairOf(it.thread());
            case ThreadCommand.Reconcile ignored -> Option.none();
        };
    }

    private static Option<Revision> seen(ThreadCommand command) {
        return switch (command) {
            case ThreadCommand.Send it -> it.seen();
            case ThreadCommand.OnThread it -> it.seen();
            case ThreadCommand.Receive ignored -> Option.none();
            case ThreadCommand.Reconcile ignored -> Option.none();
        };
    }

    private static MessageThreads service(Stage stage, Supplier<ThreadId> ids, ExpiryPolicy policy) {
        return new MessageThreads(stage.store, stage.host.directory, stage.clock, ids, policy);
    }

    private static void assertBreaks(Stage stage, MessageThreads broken, NumberPair pair) {
        Log log = Log.of(stage);
        boolean changedHands = stage.store
                .find(pair)
                .open()
                .exists(open -> !stage.host.ownerOf(pair.owner()).contains(open.owner()));
        ThreadCommand message = new ThreadCommand.Receive(pair, new MessageId("broken"), Option.none());
        assertThatThrownBy(() -> broken.handle(message)).isInstanceOf(IllegalStateException.class);
        if (changedHands) {
            log.assertOnlySettled(); // the former owner's thread has ended, whatever became of the
            // message
        } else {
            log.assertNothingAdded();
        }
    }

    private static void assertDiscreet(Refusal refusal) {
        String said = refusal.sentence() + refusal;
        assertThat(said).doesNotContain("the words of").doesNotContainPattern("[+][0-9]{3}");
    }
}
