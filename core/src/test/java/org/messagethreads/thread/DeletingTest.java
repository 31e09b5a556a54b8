package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Commands.unassign;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.deleted;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.outbound;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** Who deletes which thread, and what remains. */
class DeletingTest {

    private static final Instant LATER = NOON.plusSeconds(60);

    private final Lifecycle anns = billing()
            .given(receive("m1", "My card is lost"), assign(1, ANN, ANN))
            .given(send("m2", "Which one?", ANN))
            .at(LATER);
    private final Lifecycle resolved = anns.given(resolve(1, BOB)).at(LATER.plusSeconds(60));

    @ParameterizedTest
    @ValueSource(strings = {"101", "102", "106"})
    @Proves("D1")
    void any_handler_may_delete_any_thread_whatever_its_status_or_assignee(HandlerId handler) {
        anns.when(delete(1, handler)).then(deleted(change(1, 4, LATER), handler));
        resolved.when(delete(1, handler)).then(deleted(change(1, 5, LATER.plusSeconds(60)), handler));
        billing()
                .given(receive("m1", "Hello"))
                .at(LATER)
                .when(delete(1, handler))
                .then(deleted(change(1, 2, LATER), handler));
    }

    @Test
    @Proves({"D1", "L1"})
    void a_stranger_may_not() {
        anns.when(delete(1, STRANGER)).thenRefused(new Refusal.NotAHandler(Rule.L1, STRANGER));
        anns.given(delete(1, ANN)).when(delete(1, STRANGER)).thenRefused(new Refusal.NotAHandler(Rule.L1, STRANGER));
    }

    @Nested
    class DeletedWhileOpen {

        private final Lifecycle after = anns.given(delete(1, BOB));

        @Test
        @Proves({"D2", "D3", "I3"})
        void it_keeps_the_status_open_and_has_no_status_reason() {
            assertThat(after.thread(1))
                    .isEqualTo(new MessageThread.Deleted(
                            new ThreadFacts(id(1), PAIR, BILLING, NOON, LATER, new Revision(4)), Option.none()));
            assertThat(after.thread(1).status()).isEqualTo(Status.OPEN);
            assertThat(after.thread(1).availability()).isEqualTo(Availability.DELETED);
        }

        @Test
        @Proves({"D2", "D3", "I2"})
        void it_has_neither_assignee_nor_label() {
            assertThat(after.thread(1).assignee()).isEmpty();
            assertThat(after.thread(1).label()).isEmpty();
        }

        @Test
        @Proves({"D3", "I1"})
        void it_is_not_the_open_thread_of_the_pair_and_never_expires() {
            assertThat(after.conversation().open()).isEmpty();
            assertThat(Decider.settle(after.conversation(), NOON.plus(THREE_DAYS)))
                    .isEmpty();
        }
    }

    @Nested
    class DeletedAfterItWasResolved {

        private final Lifecycle after = resolved.given(delete(1, ANN));

        @Test
        @Proves({"D2", "I3"})
        void it_keeps_its_status_reason() {
            assertThat(after.thread(1))
                    .isEqualTo(new MessageThread.Deleted(
                            new ThreadFacts(id(1), PAIR, BILLING, NOON, LATER.plusSeconds(60), new Revision(5)),
                            Option.some(new Resolution(StatusReason.MANUAL, new Initiator.Handler(BOB), LATER))));
            assertThat(after.thread(1).status()).isEqualTo(Status.RESOLVED);
        }

        @Test
        @Proves("D1")
        void the_open_thread_of_the_pair_stays_open() {
            Lifecycle reopened = resolved.given(receive("m3", "Me again"));

            Lifecycle deletedBehind = reopened.given(delete(1, ANN));

            assertThat(deletedBehind.conversation().open())
                    .isEqualTo(reopened.conversation().open());
        }
    }

    @Nested
    class Again {

        private final Lifecycle after = anns.given(delete(1, BOB));

        @Test
        @Proves("D4")
        void deleting_it_again_is_nothing_to_do() {
            after.when(delete(1, BOB)).thenNothingToDo().when(delete(1, ANN)).thenNothingToDo();
        }

        @Test
        @Proves({"D4", "I4"})
        void any_other_command_is_refused_as_deleted() {
            Refusal refusal = new Refusal.ThreadDeleted(Rule.D4, id(1));

            after.when(resolve(1, ANN)).thenRefused(refusal);
            after.when(assign(1, ANN, ANN)).thenRefused(refusal);
            after.when(unassign(1, ANN)).thenRefused(refusal);
        }
    }

    @Nested
    class WithoutText {

        @Test
        @Proves({"D2", "I7"})
        void an_event_keeps_everything_but_the_text_of_its_message() {
            ThreadEvent first = anns.history().head().withoutText();
            ThreadEvent third = anns.history().last().withoutText();

            assertThat(first)
                    .usingRecursiveComparison()
                    .ignoringFields("first.text")
                    .isEqualTo(anns.history().head());
            assertThat(third)
                    .usingRecursiveComparison()
                    .ignoringFields("added.text")
                    .isEqualTo(anns.history().last());
            assertThat(first.message().flatMap(Message::text)).isEmpty();
            assertThat(third.message().flatMap(Message::text)).isEmpty();
            assertThat(first.message().map(Message::direction)).containsExactly(Direction.INBOUND);
            assertThat(third.message().map(Message::direction)).containsExactly(Direction.OUTBOUND);
        }

        @Test
        @Proves("D2")
        void an_event_without_a_text_is_as_it_was() {
            Vector<ThreadEvent> others = anns.given(unassign(1, ANN), resolve(1, BOB), delete(1, ANN))
                    .history()
                    .filter(event -> event.message().isEmpty());

            assertThat(others.map(event -> event.getClass().getSimpleName()))
                    .containsExactly("Assigned", "Unassigned", "Resolved", "Deleted");
            assertThat(others.map(ThreadEvent::withoutText)).isEqualTo(others);
        }

        @Test
        @Proves("D2")
        void folding_events_with_or_without_texts_gives_the_same_tombstone() {
            Vector<ThreadEvent> history = resolved.history();
            ThreadEvent last = deleted(change(1, 5, LATER.plusSeconds(60)), ANN);

            MessageThread with = folded(history.append(last));
            MessageThread without = folded(history.append(last).map(ThreadEvent::withoutText));

            assertThat(without).isEqualTo(with);
        }

        @Test
        @Proves({"D2", "I7"})
        void the_history_of_a_deleted_thread_has_ids_directions_and_authors_but_no_text() {
            Vector<Message> messages = anns.given(delete(1, BOB)).history().flatMap(ThreadEvent::message);

            assertThat(messages)
                    .containsExactly(
                            inbound(1, "m1", NOON, "My card is lost").withoutText(),
                            outbound(1, "m2", NOON, "Which one?", ANN).withoutText());
            assertThat(messages.flatMap(Message::text)).isEmpty();
        }

        private static MessageThread folded(Vector<ThreadEvent> events) {
            return events.foldLeft(Conversation.empty(PAIR), Conversation::evolve)
                    .thread(id(1))
                    .get();
        }
    }
}
