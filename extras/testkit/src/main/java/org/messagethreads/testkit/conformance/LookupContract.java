package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.assigned;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.ThreadEvent;

/** What can be asked of a store, sentence by sentence. */
abstract class LookupContract extends StoreContract<ThreadRepository> {

    @Test
    void a_pair_that_exchanged_nothing_has_an_empty_conversation_at_the_start() {
        assertThat(store.find(PAIR)).isEqualTo(Conversation.empty(PAIR));
        assertThat(store.find(PAIR).version()).isEqualTo(Position.START);
    }

    @Test
    void a_conversation_is_found_as_it_stands() {
        ThreadEvent opening = opened(PAIR, ONE, "m1");
        ThreadEvent assignment = assigned(ONE, 2, ANN);
        append(PAIR, opening);
        append(PAIR, assignment);

        assertThat(store.find(PAIR))
                .isEqualTo(Conversation.empty(PAIR).evolve(opening).evolve(assignment, new Position(2)));
        assertThat(store.find(OTHER_PAIR)).isEqualTo(Conversation.empty(OTHER_PAIR));
    }

    @Test
    void a_thread_leads_to_its_pair_whatever_its_state() {
        append(PAIR, opened(PAIR, ONE, "m1"));
        append(PAIR, resolved(ONE, 2));
        append(PAIR, opened(PAIR, TWO, "m2", minute(3)));
        append(OTHER_PAIR, opened(OTHER_PAIR, THREE, "m3"));
        append(OTHER_PAIR, deleted(THREE, 2));

        assertThat(store.pairOf(ONE)).containsExactly(PAIR);
        assertThat(store.pairOf(TWO)).containsExactly(PAIR);
        assertThat(store.pairOf(THREE)).containsExactly(OTHER_PAIR);
    }

    @Test
    void an_id_no_thread_has_leads_nowhere() {
        assertThat(store.pairOf(ONE)).isEmpty();
        assertThat(store.history(ONE)).isEmpty();
    }

    @Test
    @Proves({"X1", "X2"})
    void an_accepted_message_is_found_also_after_its_thread_was_resolved_or_deleted() {
        assertThat(store.accepted(new MessageId("m1"))).isEmpty();
        Message first = opened(PAIR, ONE, "m1").message().get();

        append(PAIR, opened(PAIR, ONE, "m1"));
        assertThat(store.accepted(first.id())).containsExactly(first);
        append(PAIR, resolved(ONE, 2));
        assertThat(store.accepted(first.id())).containsExactly(first);
        append(PAIR, deleted(ONE, 3));

        Message remains = store.accepted(first.id()).get();
        assertThat(remains.thread()).isEqualTo(ONE);
        assertThat(remains.acceptedAt()).isEqualTo(NOON);
        assertThat(remains.text()).isEmpty();
    }

    @Test
    void a_history_tells_the_oldest_event_first() {
        List<ThreadEvent> events =
                List.of(opened(PAIR, ONE, "m1"), added(ONE, 2, "m2"), assigned(ONE, 3, ANN), resolved(ONE, 4));
        events.forEach(event -> append(PAIR, event));
        append(PAIR, opened(PAIR, TWO, "m3", minute(5)));

        assertThat(store.history(ONE)).isEqualTo(events);
        assertThat(store.history(TWO)).hasSize(1);
    }

    @Test
    @Proves({"D2", "I7"})
    void a_deleted_threads_history_is_the_same_without_its_texts() {
        List<ThreadEvent> events =
                List.of(opened(PAIR, ONE, "m1"), added(ONE, 2, "m2"), resolved(ONE, 3), deleted(ONE, 4));
        events.take(3).forEach(event -> append(PAIR, event));
        append(PAIR, opened(PAIR, TWO, "m3", minute(5)));
        append(PAIR, events.last());

        assertThat(store.history(ONE)).isEqualTo(events.map(ThreadEvent::withoutText));
        assertThat(store.history(ONE).flatMap(ThreadEvent::message).flatMap(Message::text))
                .isEmpty();
        assertThat(store.history(TWO).flatMap(ThreadEvent::message).flatMap(Message::text))
                .hasSize(1);
        assertThat(store.find(PAIR).thread(ONE).get()).isInstanceOf(MessageThread.Deleted.class);
    }

    @Test
    void an_owners_open_threads_are_listed_by_id() {
        for (int number = 9; number > 0; number--) {
            append(pair(number), opened(pair(number), id(number), "m" + number));
        }
        append(pair(1), resolved(ONE, 2));
        append(pair(2), deleted(TWO, 2));

        assertThat(store.openThreads(BILLING))
                .isEqualTo(List.rangeClosed(3, 9).map(number -> id(number)).toVector());
        assertThat(store.openThreads(SUPPORT)).isEmpty();
    }
}
