package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.fixtures.Reachable;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.ThreadEvent;

/** The invariants, after every step of any history. */
class InvariantProperties {

    @Property(tries = 500)
    @Proves({"I1", "I2", "I3", "I4", "I5", "I7", "T1", "T3", "A2", "A5", "A8", "M3", "M4"})
    void the_invariants_hold_after_every_step_while_nobody_looks(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        Invariants invariants = new Invariants(stage);
        stage.telling(() -> {
            history.steps().forEach(step -> {
                stage.perform(step);
                invariants.checkTheStore();
            });
            invariants.checkEverythingRead();
        });
    }

    @Property(tries = 500)
    @Proves({"I1", "I2", "I3", "I4", "I5", "I6", "I7"})
    void the_invariants_hold_after_every_step_while_somebody_looks_at_everything(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        Invariants invariants = new Invariants(stage);
        stage.telling(() -> history.steps().forEach(step -> {
            stage.perform(step);
            invariants.checkEverythingRead();
            invariants.checkTheStore();
        }));
    }

    @Property(tries = 500)
    @Proves({"I7", "D2"})
    void the_store_holds_no_text_of_a_deleted_thread(@ForAll("histories") History history) {
        Stage.play(history, (stage, happening) -> {
            if (happening.events().exists(ThreadEvent.Deleted.class::isInstance)) {
                Set<String> held = Reachable.textsFrom(stage.store);
                assertThat(ofDeletedThreads(stage))
                        .noneSatisfy(id -> assertThat(held).anyMatch(it -> it.contains(secret(id))));
            }
        });
    }

    @Property(tries = 200)
    @Proves("M9")
    void the_store_holds_the_text_of_every_thread_that_is_not_deleted(@ForAll("histories") History history) {
        Stage stage = Stage.play(history);
        Set<String> held = Reachable.textsFrom(stage.store);
        stage.telling(() -> stage.store
                .events()
                .flatMap(ThreadEvent::message)
                .filter(message -> message.text().isDefined())
                .forEach(message -> assertThat(held).anyMatch(it -> it.contains(secret(message.id())))));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    private static String secret(MessageId id) {
        return Step.Wording.secret(id);
    }

    private static Seq<MessageId> ofDeletedThreads(Stage stage) {
        return stage.threads()
                .filter(id -> stage.stored(id).availability() == Availability.DELETED)
                .flatMap(stage.store::history)
                .flatMap(ThreadEvent::message)
                .map(Message::id);
    }
}
