package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.Outcome;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.Happening.Answered;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadId;

/** Doing it twice is doing it once. */
class IdempotenceProperties {

    @Property(tries = 500)
    @Proves({"X1", "A4", "A5", "D4"})
    void repeating_an_accepted_command_at_once_does_nothing(@ForAll("histories") History history) {
        Stage.play(
                history,
                (stage, happening) -> happening
                        .answers()
                        .filter(answered -> answered.answer().isRight())
                        .filter(answered -> !(answered.command() instanceof ThreadCommand.Resolve))
                        .forEach(answered -> repeat(stage, answered)));
    }

    @Property(tries = 500)
    @Proves({"R5", "R6"})
    void resolving_twice_is_refused_and_changes_nothing(@ForAll("histories") History history) {
        Stage.play(
                history,
                (stage, happening) -> happening
                        .answers()
                        .filter(answered -> answered.command() instanceof ThreadCommand.Resolve)
                        .filter(answered -> answered.answer().isRight())
                        .forEach(answered -> {
                            Log log = Log.of(stage);
                            assertThat(stage.handle(answered.command())
                                            .getLeft()
                                            .rule())
                                    .isEqualTo(Rule.R5);
                            log.assertNothingAdded();
                        }));
    }

    @Property(tries = 500)
    @Proves({"X1", "X2", "X3", "L1"})
    void an_accepted_message_delivered_again_at_any_later_time_changes_nothing(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().foldLeft(Vector.<Answered>empty(), (accepted, step) -> {
            Happening happening = stage.perform(step);
            Vector<Answered> now = accepted.appendAll(happening.answers().filter(IdempotenceProperties::isAccepted));
            now.drop(stage.store.events().size() % (now.size() + 1))
                    .headOption()
                    .forEach(it -> deliverAgain(stage, (OfMessage) it.command()));
            return now;
        }));
    }

    @Property(tries = 500)
    @Proves("X3")
    void an_accepted_id_with_another_text_or_pair_or_direction_is_refused(@ForAll("histories") History history) {
        Stage.play(
                history,
                (stage, happening) -> happening
                        .answers()
                        .filter(answered -> answered.events()
                                .exists(event -> event.message().isDefined()))
                        .map(answered -> (OfMessage) answered.command())
                        .flatMap(command -> mistaken(stage, command))
                        .forEach(command -> {
                            Log log = Log.of(stage);
                            assertThat(stage.handle(command).getLeft())
                                    .isEqualTo(new Refusal.MessageIdReused(command.message()));
                            log.assertOnlySettled();
                        }));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    private static void repeat(Stage stage, Answered answered) {
        Log log = Log.of(stage);
        Outcome again = stage.handle(withoutRevision(answered.command())).get();
        switch (answered.answer().get()) {
            case Outcome.Changed first -> assertUnchanged(again, first.thread().id(), stage);
            case Outcome.Unchanged first ->
                assertUnchanged(again, first.thread().id(), stage);
            case Outcome.Reconciled ignored ->
                assertThat(again)
                        .isInstanceOfSatisfying(
                                Outcome.Reconciled.class,
                                it -> assertThat(it.changes()).isEmpty());
        }
        log.assertNothingAdded();
    }

    private static void assertUnchanged(Outcome outcome, ThreadId thread, Stage stage) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unchanged.class, it -> assertThat(it.thread()).isEqualTo(stage.stored(thread)));
    }

    private static boolean isAccepted(Answered answered) {
        return answered.command() instanceof OfMessage && answered.answer().isRight();
    }

    /** The message was just accepted, so its thread is open. */
    private static List<OfMessage> mistaken(Stage stage, OfMessage command) {
        Option<Text> another = Option.some(new Text("something else"));
        List<OfMessage> elsewhere = Cast.PAIRS
                .remove(command.pair())
                .map(pair -> new ThreadCommand.Receive(pair, command.message(), another));
        OfMessage here = switch (command) {
            case ThreadCommand.Receive it -> new ThreadCommand.Receive(it.pair(), it.message(), another);
            case ThreadCommand.Send it -> new ThreadCommand.Send(it.pair(), it.message(), another.get(), it.by());
        };
        Option<Text> text = stage.store.accepted(command.message()).flatMap(Message::text);
        OfMessage otherWay = switch (command) {
            case ThreadCommand.Send it -> new ThreadCommand.Receive(it.pair(), it.message(), text);
            case ThreadCommand.Receive it -> here;
        };
        return elsewhere.append(here).append(otherWay);
    }

    private static void deliverAgain(Stage stage, OfMessage command) {
        Log log = Log.of(stage);
        Either<Refusal, Outcome> answer = stage.handle(command);
        Message accepted = stage.store.accepted(command.message()).get();
        if (answer.isRight()) {
            assertUnchanged(answer.get(), accepted.thread(), stage);
            assertThat(((Outcome.Unchanged) answer.get()).message()).contains(accepted);
        } else {
            assertThat(command).isInstanceOf(ThreadCommand.Send.class);
            assertThat(answer.getLeft().rule()).isIn(refusals(stage, command, accepted));
        }
        log.assertOnlySettled();
    }

    /** Of a sender who no longer may; X3 only if the number changed hands since (L1). */
    private static List<Rule> refusals(Stage stage, OfMessage command, Message accepted) {
        OwnerId owner = stage.stored(accepted.thread()).owner();
        return stage.host.ownerOf(command.pair().owner()).contains(owner)
                ? List.of(Rule.M5)
                : List.of(Rule.M5, Rule.M12, Rule.X3);
    }

    /** The thread moved by the first time, so the revision stated then is stale by now (A7). */
    private static ThreadCommand withoutRevision(ThreadCommand command) {
        return switch (command) {
            case ThreadCommand.Assign it -> new ThreadCommand.Assign(it.thread(), it.by(), it.to());
            case ThreadCommand.Unassign it -> new ThreadCommand.Unassign(it.thread(), it.by());
            case ThreadCommand.Delete it -> new ThreadCommand.Delete(it.thread(), it.by());
            case ThreadCommand.Resolve it -> it;
            case OfMessage it -> it;
            case ThreadCommand.Reconcile it -> it;
        };
    }
}
