package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.MessageThreads;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.testkit.histories.Steps;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What happened is all there is: it can be played again, kept elsewhere, and forgotten. */
class ReplayProperties {

    @Property(tries = 500)
    @Proves({"T9", "X2", "I7"})
    void a_replayed_store_equals_the_one_that_gave_its_events(
            @ForAll("histories") History history, @ForAll("queries") ThreadQuery query) {
        Stage stage = Stage.play(history);
        InMemoryThreadRepository replayed = Stores.replayed(stage.store.events());
        SameStore stores = new SameStore(stage.store, replayed);
        stage.telling(() -> {
            stores.check();
            stores.checkPage(query, new Scope.Everything());
            stores.checkPage(query, new Scope.Owners(HashSet.of(People.BILLING)));
        });
    }

    @Property(tries = 500)
    @Proves({"X2", "T2"})
    void a_replayed_store_goes_on_like_the_one_that_gave_its_events(
            @ForAll("histories") History history, @ForAll("more") List<Step> more) {
        Stage stage = Stage.play(history);
        InMemoryThreadRepository replayed = Stores.replayed(stage.store.events());
        MessageThreads one = stage.serviceOver(stage.store);
        MessageThreads other = stage.serviceOver(replayed);
        stage.telling(() -> {
            for (Step step : more) {
                switch (step) {
                    case Step.Commands it -> {
                        ThreadCommand command = stage.command(it);
                        assertThat(other.handle(command)).isEqualTo(one.handle(command));
                    }
                    default -> stage.perform(step);
                }
            }
            one.nextExpiry();
            other.nextExpiry();
            new SameStore(stage.store, replayed).check();
        });
    }

    @Property(tries = 300)
    @Proves({"M8", "T8"})
    void the_same_steps_and_ids_give_the_same_records_and_the_same_log(@ForAll("histories") History history) {
        Stage one = new Stage(history.ttl());
        Stage other = new Stage(history.ttl());
        Vector<Happening> first = history.steps().map(one::perform);
        Vector<Happening> second = history.steps().map(other::perform);
        one.telling(() -> {
            assertThat(second).isEqualTo(first);
            assertThat(other.store.events()).isEqualTo(one.store.events());
        });
    }

    @Property(tries = 500)
    @Proves({"D2", "I7"})
    void folding_a_deleted_thread_with_or_without_its_texts_gives_the_same_tombstone(
            @ForAll("histories") History history) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().forEach(step -> {
            Seq<ThreadEvent> before = stage.store.events();
            stage.perform(step)
                    .events()
                    .filter(ThreadEvent.Deleted.class::isInstance)
                    .forEach(event -> checkTombstone(stage, event.thread(), before));
        }));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    @Provide
    Arbitrary<ThreadQuery> queries() {
        return Values.queries();
    }

    @Provide
    Arbitrary<List<Step>> more() {
        return Arbitraries.oneOf(Steps.commands(), Steps.forwards()).list().ofMaxSize(15);
    }

    private static void checkTombstone(Stage stage, ThreadId id, Seq<ThreadEvent> before) {
        Seq<ThreadEvent> kept = stage.store.history(id);
        Seq<ThreadEvent> withTexts = before.filter(event -> event.thread().equals(id));
        Seq<ThreadEvent> full = withTexts.appendAll(kept.drop(withTexts.size()));

        assertThat(full.map(ThreadEvent::withoutText)).isEqualTo(kept);
        assertThat(folded(full)).isEqualTo(folded(kept)).isEqualTo(stage.stored(id));
    }

    private static MessageThread folded(Seq<ThreadEvent> events) {
        ThreadEvent.Opened opened = (ThreadEvent.Opened) events.head();
        return events.foldLeft(Conversation.empty(opened.pair()), Conversation::evolve)
                .thread(opened.thread())
                .get();
    }
}
