package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.Delta;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What readers, who take no lock, may find while an append is half done: they look at every touch of it. */
class PublicationOrderTest {

    private final InMemoryThreadRepository store = new InMemoryThreadRepository(Stores.INCARNATION, this::touched);
    private Runnable look = () -> {};
    private int looks;

    @Test
    void who_finds_a_conversation_finds_its_messages_and_histories() {
        look = () -> List.of(PAIR, OTHER_PAIR)
                .flatMap(pair -> store.find(pair).threads().values())
                .forEach(this::assertHistoryIsThere);

        appendOfAllKinds();
    }

    @Test
    void who_finds_a_thread_in_a_list_finds_its_conversation() {
        look = () -> {
            store.page(ThreadQuery.all(), new Scope.Everything()).threads().forEach(this::assertConversationIsThere);
            store.openThreads(BILLING)
                    .forEach(id -> assertThat(store.find(store.pairOf(id).get()).thread(id))
                            .isNotEmpty());
        };

        appendOfAllKinds();
    }

    @Test
    @Proves("S10")
    void who_reads_the_head_finds_all_that_stands_there_or_below() {
        look = this::assertAllIsThereUpToTheHead;

        appendOfAllKinds();
        append(pair(1), opened(pair(1), id(8), "hot"));
        for (long revision = 2; revision <= 400; revision++) { // so many that the log is tidied meanwhile
            append(pair(1), added(id(8), revision, "hot" + revision));
        }
    }

    @Test
    @Proves("I7")
    void who_reads_a_delta_after_a_list_finds_no_thread_older_in_it() {
        look = () -> {
            ThreadQuery all = ThreadQuery.all().withAvailability(HashSet.of(Availability.values()));
            Seq<MessageThread> listed = store.page(all, new Scope.Everything()).threads();
            Map<ThreadId, Revision> told = revisions(everythingSinceTheStart());
            assertThat(listed.filter(thread -> told.containsKey(thread.id())))
                    .allMatch(thread -> told.get(thread.id()).get().compareTo(thread.revision()) >= 0);
        };

        appendOfAllKinds();
    }

    @Test
    void who_collects_the_events_finds_none_that_the_head_has_not_reached() {
        look = () -> assertThat(store.events()).hasSize((int) store.head().value());

        appendOfAllKinds();
    }

    private void appendOfAllKinds() {
        append(PAIR, opened(PAIR, id(1), "m1"), added(id(1), 2, "m2"));
        append(OTHER_PAIR, opened(OTHER_PAIR, id(2), "m3"));
        append(PAIR, added(id(1), 3, "m4"), added(id(1), 4, "m5"));
        append(PAIR, resolved(id(1), 5), opened(PAIR, id(3), "m6", minute(5)));
        append(OTHER_PAIR, deleted(id(2), 2), opened(OTHER_PAIR, id(4), "m7", minute(2)));
        append(PAIR, deleted(id(1), 6));
        assertThat(looks).isPositive();
    }

    private void append(NumberPair pair, ThreadEvent... events) {
        assertThat(store.append(store.find(pair), Option.none(), List.of(events)))
                .isNotEmpty();
    }

    private void touched() {
        Runnable now = look;
        look = () -> {}; // what looks touches too
        now.run();
        look = now;
        looks++;
    }

    private void assertHistoryIsThere(MessageThread thread) {
        Seq<ThreadEvent> history = store.history(thread.id());
        assertThat(history.size())
                .isGreaterThanOrEqualTo((int) thread.revision().value());
        assertThat(history.flatMap(ThreadEvent::message))
                .allMatch(message -> store.accepted(message.id()).isDefined());
    }

    private void assertConversationIsThere(MessageThread listed) {
        Conversation conversation = store.find(listed.facts().pair());
        assertThat(conversation.thread(listed.id()).map(MessageThread::revision))
                .allMatch(revision -> revision.compareTo(listed.revision()) >= 0)
                .isNotEmpty();
    }

    private void assertAllIsThereUpToTheHead() {
        Position head = store.head();
        Seq<ThreadEvent> events = store.events();
        Delta delta = everythingSinceTheStart();
        Map<ThreadId, Revision> told = revisions(delta);

        assertThat(events).hasSize((int) head.value());
        assertThat(delta.until()).isEqualTo(head);
        assertThat(events)
                .allMatch(event -> told.get(event.thread())
                        .exists(revision -> revision.compareTo(event.change().revision()) >= 0));
    }

    private Delta everythingSinceTheStart() {
        return store.since(Position.START, Position.START, new Scope.Everything(), Integer.MAX_VALUE);
    }

    private static Map<ThreadId, Revision> revisions(Delta delta) {
        return delta.threads().toMap(MessageThread::id, MessageThread::revision);
    }
}
