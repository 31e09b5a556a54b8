package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.assigned;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.billingRoster;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;

/** What an append does and what it refuses, sentence by sentence. */
abstract class AppendContract extends StoreContract<ThreadRepository> {

    @Test
    void an_append_answers_the_conversation_as_it_stands_then() {
        Conversation after = append(PAIR, opened(PAIR, ONE, "m1"));

        assertThat(after.version()).isEqualTo(new Position(1));
        assertThat(after.open().map(it -> it.id())).containsExactly(ONE);
        assertThat(store.find(PAIR)).isEqualTo(after);
    }

    @Test
    void positions_rise_by_one_over_all_pairs() {
        assertThat(append(PAIR, opened(PAIR, ONE, "m1")).version()).isEqualTo(new Position(1));
        assertThat(append(OTHER_PAIR, opened(OTHER_PAIR, TWO, "m2")).version()).isEqualTo(new Position(2));
        assertThat(append(PAIR, resolved(ONE, 2)).version()).isEqualTo(new Position(3));
        assertThat(store.find(OTHER_PAIR).version()).isEqualTo(new Position(2));
    }

    @Test
    void two_events_of_one_append_stand_at_two_positions() {
        append(PAIR, opened(PAIR, ONE, "m1"));

        Conversation after = append(PAIR, resolved(ONE, 2), opened(PAIR, TWO, "m2", minute(2)));

        assertThat(after.version()).isEqualTo(new Position(3));
        assertThat(after.threads()).hasSize(2);
        assertThat(store.history(ONE)).hasSize(2);
        assertThat(store.history(TWO)).hasSize(1);
        assertThat(append(OTHER_PAIR, opened(OTHER_PAIR, THREE, "m3")).version())
                .isEqualTo(new Position(4));
    }

    @Test
    @Proves("I1")
    void what_was_decided_on_a_conversation_that_moved_is_decided_again() {
        Conversation basis = store.find(PAIR);
        Conversation moved = append(PAIR, opened(PAIR, ONE, "m1"));

        assertThat(append(basis, opened(PAIR, TWO, "m2"))).isEmpty();

        assertNothingWritten(TWO);
        assertThat(store.find(PAIR)).isEqualTo(moved);
        assertThat(store.accepted(new MessageId("m2"))).isEmpty();
    }

    @Test
    void another_pairs_movement_is_no_movement() {
        Conversation basis = store.find(PAIR);
        append(OTHER_PAIR, opened(OTHER_PAIR, TWO, "m2"));

        assertThat(append(basis, opened(PAIR, ONE, "m1"))).isNotEmpty();
    }

    @Test
    void an_append_of_nothing_is_a_check_only() {
        Conversation basis = append(PAIR, opened(PAIR, ONE, "m1"));
        assertThat(append(basis)).containsExactly(basis);
        assertThat(append(store.find(OTHER_PAIR))).containsExactly(Conversation.empty(OTHER_PAIR));

        append(PAIR, assigned(ONE, 2, ANN));

        assertThat(append(basis)).isEmpty();
        assertThat(append(OTHER_PAIR, opened(OTHER_PAIR, TWO, "m2")).version()).isEqualTo(new Position(3));
    }

    @Test
    @Proves("A8")
    void what_was_decided_on_an_older_roster_than_told_is_decided_again() {
        store.told(billingRoster(2));

        assertThat(decidedOn(billingRoster(1), opened(PAIR, ONE, "m1"))).isEmpty();
        assertThat(decidedOn(billingRoster(1))).isEmpty();
        assertNothingWritten(ONE);
        assertThat(decidedOn(billingRoster(2), opened(PAIR, ONE, "m1"))).isNotEmpty();
        assertThat(decidedOn(billingRoster(3), added(ONE, 2, "m2"))).isNotEmpty();
    }

    @Test
    @Proves("A8")
    void telling_an_older_roster_changes_nothing() {
        store.told(billingRoster(3));
        store.told(billingRoster(1));

        assertThat(decidedOn(billingRoster(2), opened(PAIR, ONE, "m1"))).isEmpty();
        assertThat(decidedOn(billingRoster(3), opened(PAIR, ONE, "m1"))).isNotEmpty();
    }

    @Test
    @Proves("A8")
    void another_owners_roster_does_not_count_and_a_deleted_owners_does() {
        store.told(new Roster.Former(SUPPORT, 7, HashSet.empty()));
        assertThat(decidedOn(billingRoster(1), opened(PAIR, ONE, "m1"))).isNotEmpty();

        store.told(new Roster.Former(billingRoster(1).owner(), 2, HashSet.empty()));

        assertThat(decidedOn(billingRoster(1), added(ONE, 2, "m2"))).isEmpty();
    }

    @Test
    void events_that_rest_on_no_roster_meet_no_check_of_one() {
        store.told(billingRoster(9));

        assertThat(append(store.find(PAIR), opened(PAIR, ONE, "m1"))).isNotEmpty();
    }

    @Test
    @Proves({"X1", "X3"})
    void a_message_id_taken_meanwhile_is_decided_again_whatever_the_pair() {
        append(PAIR, opened(PAIR, ONE, "m1"));

        assertThat(append(store.find(OTHER_PAIR), opened(OTHER_PAIR, TWO, "m1")))
                .isEmpty();
        assertThat(append(store.find(PAIR), added(ONE, 2, "m1"))).isEmpty();
        append(PAIR, deleted(ONE, 2));
        assertThat(append(store.find(OTHER_PAIR), opened(OTHER_PAIR, TWO, "m1")))
                .isEmpty();

        assertNothingWritten(TWO);
    }

    @Test
    @Proves("M8")
    void a_thread_id_taken_meanwhile_is_decided_again() {
        append(PAIR, opened(PAIR, ONE, "m1"));

        assertThat(append(store.find(OTHER_PAIR), opened(OTHER_PAIR, ONE, "m2")))
                .isEmpty();

        assertThat(store.find(OTHER_PAIR)).isEqualTo(Conversation.empty(OTHER_PAIR));
        assertThat(store.accepted(new MessageId("m2"))).isEmpty();
        assertThat(store.pairOf(ONE)).containsExactly(PAIR);
    }

    @Test
    @Proves({"I1", "I4", "I5"})
    void a_history_that_cannot_have_happened_writes_nothing() {
        append(PAIR, opened(PAIR, ONE, "m1"));

        assertImpossible(opened(PAIR, TWO, "m2"));
        assertImpossible(added(TWO, 2, "m2"));
        assertImpossible(added(ONE, 3, "m2"));
        assertImpossible(resolved(ONE, 2), added(ONE, 3, "m2"));
        assertImpossible(deleted(ONE, 2), resolved(ONE, 3));
        assertImpossible(added(ONE, 2, "m2"), opened(PAIR, TWO, "m3", minute(3)));
    }

    @Test
    @Proves("I5")
    void an_event_before_the_last_one_of_its_thread_cannot_have_happened() {
        append(PAIR, opened(PAIR, ONE, "m1"));

        assertImpossible(new ThreadEvent.Deleted(
                new ThreadEvent.Change(ONE, NOON.minusNanos(1), new Revision(2), NOON.plusMillis(1)),
                new Initiator.Handler(ANN)));
    }

    @Test
    @Proves("I5")
    void nor_can_one_before_another_of_the_same_append() {
        append(PAIR, opened(PAIR, ONE, "m1"));

        assertImpossible(
                added(ONE, 2, "m2"),
                new ThreadEvent.Deleted(
                        new ThreadEvent.Change(ONE, NOON, new Revision(3), minute(3)), new Initiator.Handler(ANN)));
    }

    @Test
    @Proves("I5")
    void times_of_different_pairs_may_step_back() {
        append(PAIR, opened(PAIR, ONE, "m1", minute(9)));

        assertThat(append(OTHER_PAIR, opened(OTHER_PAIR, TWO, "m2", NOON)).open())
                .isNotEmpty();
    }

    @Test
    void an_opening_on_another_pair_cannot_have_happened() {
        append(PAIR, opened(PAIR, ONE, "m1"));
        append(PAIR, deleted(ONE, 2));

        assertImpossible(opened(OTHER_PAIR, TWO, "m2", minute(3)));
    }

    @Test
    @Proves("X3")
    void two_messages_with_one_id_in_one_append_cannot_have_happened() {
        append(PAIR, opened(PAIR, ONE, "m1"));

        assertImpossible(added(ONE, 2, "m2"), added(ONE, 3, "m2"));
    }

    private void assertImpossible(ThreadEvent... events) {
        Conversation before = store.find(PAIR);
        List<ThreadEvent> history = List.ofAll(store.history(ONE));

        assertThatIllegalStateException()
                .isThrownBy(() -> append(before, events))
                .withMessageContaining("cannot have happened");

        assertThat(store.find(PAIR)).isEqualTo(before);
        assertThat(store.history(ONE)).isEqualTo(history);
        assertNothingWritten(TWO);
        assertThat(store.accepted(new MessageId("m2"))).isEmpty();
        assertThat(append(before)).isNotEmpty();
    }

    private Option<Conversation> decidedOn(Roster roster, ThreadEvent... events) {
        return store.append(store.find(PAIR), Option.some(roster), List.of(events));
    }
}
