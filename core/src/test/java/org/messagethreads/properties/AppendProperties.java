package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.ScatteredIds;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What was decided on something older than what the store knows is not written. */
class AppendProperties {

    @Property(tries = 300)
    @Proves({"I1", "A7", "M11"})
    void what_was_decided_on_an_older_conversation_is_decided_again(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().forEach(step -> {
            Seq<Conversation> before = Cast.PAIRS.map(stage.store::find);
            stage.perform(step);
            before.reject(it -> it.equals(stage.store.find(it.pair()))).forEach(it -> {
                assertTurnedAway(stage, it, Option.none(), fresh(it));
                assertTurnedAway(stage, it, Option.none(), List.empty());
            });
        }));
    }

    @Property(tries = 300)
    @Proves("A8")
    void what_was_decided_on_an_older_roster_than_was_told_is_decided_again(@ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().forEach(step -> {
            Roster before = stage.host.directory.roster(People.BILLING);
            stage.perform(step);
            Roster after = stage.host.directory.roster(People.BILLING);
            if (after.revision() > before.revision() && isTold(step)) {
                Cast.PAIRS
                        .map(stage.store::find)
                        .forEach(it -> assertTurnedAway(stage, it, Option.some(before), fresh(it)));
            }
        }));
    }

    @Property(tries = 300)
    @Proves({"X3", "M8"})
    void a_message_id_or_thread_id_that_is_taken_is_not_taken_again(@ForAll("histories") History history) {
        Stage stage = Stage.play(history);
        Conversation empty = Conversation.empty(Cast.ODD_PAIRS.head());
        stage.telling(() -> stage.store.events().flatMap(ThreadEvent::message).forEach(message -> {
            MessageId newMessage = new MessageId("new");
            ThreadId newThread = ScatteredIds.id(0xfe);
            assertTurnedAway(stage, empty, Option.none(), opening(empty, newThread, message.id()));
            assertTurnedAway(stage, empty, Option.none(), opening(empty, message.thread(), newMessage));
        }));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    private static boolean isTold(Step step) {
        return step instanceof Step.Changes it && it.telling() == Step.Telling.AT_ONCE;
    }

    private static void assertTurnedAway(
            Stage stage, Conversation basis, Option<Roster> roster, Seq<ThreadEvent> events) {
        Log log = Log.of(stage);
        assertThat(stage.store.append(basis, roster, events)).isEmpty();
        log.assertNothingAdded();
    }

    /** Something that could have happened next. */
    private static Seq<ThreadEvent> fresh(Conversation basis) {
        return Decider.settle(basis, Instant.MAX)
                .fold(() -> opening(basis, ScatteredIds.id(0xfe), new MessageId("new")), List::of);
    }

    private static Seq<ThreadEvent> opening(Conversation basis, ThreadId thread, MessageId message) {
        Instant at = People.NOON;
        return List.of(new ThreadEvent.Opened(
                new ThreadEvent.Change(thread, at, Revision.FIRST, at),
                basis.pair(),
                People.BILLING,
                new Message(message, thread, at, Option.none(), Option.none()),
                at.plusSeconds(3)));
    }
}
