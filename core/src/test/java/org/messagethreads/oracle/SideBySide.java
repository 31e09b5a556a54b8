package org.messagethreads.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.List;
import java.util.UUID;
import org.messagethreads.Outcome;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.Happening.Answered;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** The service and the oracle, side by side: the same steps, and every answer compared. */
final class SideBySide {

    /** What the oracle is offered for a new thread where the service opened none. */
    private static final ThreadId NONE_DRAWN = new ThreadId(new UUID(0, 0));

    private final Stage stage;
    private final Oracle oracle;
    private final Onlookers onlookers;

    SideBySide(Stage stage, Oracle oracle, List<Question> questions) {
        this.stage = stage;
        this.oracle = oracle;
        this.onlookers = new Onlookers(stage.service, oracle, questions);
    }

    /** Plays a history; all look around after so many steps each time, and at the end. What differs tells the story. */
    void play(History history, int stepsPerLook) {
        stage.telling(() -> {
            history.steps().zipWithIndex().forEach(step -> {
                perform(step._1());
                if ((step._2() + 1) % stepsPerLook == 0) {
                    onlookers.look();
                }
            });
            onlookers.lookAtEverything();
        });
    }

    private void perform(Step step) {
        Happening happening = stage.perform(step);
        if (step instanceof Step.Changes it) {
            oracle.owners.change(it.change());
        }
        happening.answers().forEach(this::compare);
        if (step instanceof Step.Look it) {
            compare(it, happening.shown());
        }
        assertThat(stage.store.head().value()).as("the length of the log").isEqualTo(oracle.books.log.size());
    }

    private void compare(Answered it) {
        ThreadId fresh = it.events()
                .filter(ThreadEvent.Opened.class::isInstance)
                .map(ThreadEvent::thread)
                .headOption()
                .getOrElse(NONE_DRAWN);
        Either<Refusal, Outcome> foretold = oracle.handle(it.command(), fresh);
        assertThat(it.answer()).as("the answer to a command").isEqualTo(foretold);
    }

    private void compare(Step.Look look, Seq<Object> shown) {
        switch (look) {
            case Step.Sweeps it -> oracle.settle(it.most());
            case Step.Compacts it -> {
                oracle.compact(it.keep());
                assertThat(stage.store.horizon().value()).as("the horizon").isEqualTo(oracle.books.horizon);
            }
            case Step.AsksForTheNextExpiry ignored ->
                assertThat(shown).as("the next expiry").isEqualTo(Vector.of(oracle.nextExpiry()));
            case Step.Reads it -> {
                ThreadId id = stage.thread(it.thread());
                assertThat(shown)
                        .as("what was read")
                        .isEqualTo(Vector.of(
                                oracle.thread(id, it.by()), oracle.messages(id, it.by()), oracle.history(id, it.by())));
            }
            case Step.Lists it -> onlookers.comparePage(it.query(), it.by());
            case Step.Syncs it -> {
                oracle.settleAll();
                assertThat(shown).as("a full sync").isEqualTo(Vector.of(Shown.threads(oracle.syncs.open(it.by()))));
            }
        }
    }
}
