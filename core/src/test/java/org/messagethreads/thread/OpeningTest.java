package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.into;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.seen;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Events.outbound;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadEvent.Change;
import org.messagethreads.thread.ThreadEvent.Opened;

/** Messages into a pair that has no open thread. */
class OpeningTest {

    @Nested
    class WithNothingExchanged {

        @Test
        @Proves({"M1", "M8"})
        void an_inbound_message_opens_an_unassigned_thread_that_holds_it() {
            billing()
                    .when(receive("m1", "Hello"))
                    .then(new Opened(
                            new Change(id(1), NOON, Revision.FIRST, NOON),
                            PAIR,
                            BILLING,
                            inbound(1, "m1", NOON, "Hello"),
                            NOON.plus(THREE_DAYS)));
        }

        @Test
        @Proves({"M2", "M8"})
        void an_outbound_message_opens_a_thread_assigned_to_its_sender_in_one_step() {
            billing()
                    .when(send("m1", "Hello", ANN))
                    .then(new Opened(
                            new Change(id(1), NOON, Revision.FIRST, NOON),
                            PAIR,
                            BILLING,
                            outbound(1, "m1", NOON, "Hello", ANN),
                            NOON.plus(THREE_DAYS)));
        }

        @Test
        @Proves({"M8", "I5"})
        void a_new_thread_was_created_and_modified_when_its_first_message_was_accepted() {
            ThreadFacts facts =
                    billing().given(receive("m1", "Hello")).thread(1).facts();

            assertThat(facts).isEqualTo(new ThreadFacts(id(1), PAIR, BILLING, NOON, NOON, Revision.FIRST));
        }

        @Test
        @Proves("M5")
        void a_handler_who_is_not_assignable_cannot_open_a_thread() {
            billing().when(send("m1", "Hello", GUS)).thenRefused(new Refusal.NotAssignable(Rule.M5, GUS));
        }

        @Test
        @Proves("M5")
        void a_stranger_cannot_open_a_thread() {
            billing().when(send("m1", "Hello", STRANGER)).thenRefused(new Refusal.NotAHandler(Rule.M5, STRANGER));
        }

        @Test
        @Proves({"M6", "A7"})
        void a_message_that_states_a_revision_is_stale() {
            billing()
                    .when(seen(1, send("m1", "Hello", ANN)))
                    .thenRefused(new Refusal.Stale(Revision.FIRST, Option.none(), Option.none()));
        }

        @Test
        @Proves("M6")
        void a_message_that_names_an_unknown_thread_opens_none() {
            var after = billing()
                    .when(into(7, send("m1", "Hello", ANN)))
                    .thenRefused(new Refusal.UnknownThread(Rule.M6, id(7)));

            assertThat(after.conversation().threads()).isEmpty();
        }
    }

    @Nested
    class AfterAThread {

        private final Lifecycle resolved = billing().given(send("m1", "Hello", ANN), resolve(1, BOB));
        private final Lifecycle deleted = billing().given(send("m1", "Hello", ANN), delete(1, BOB));

        @Test
        @Proves("M7")
        void an_inbound_message_in_the_instant_of_the_resolve_opens_a_new_unassigned_thread() {
            resolved.when(receive("m2", "Wait")).then(opened(inbound(2, "m2", NOON, "Wait")));
        }

        @Test
        @Proves("M7")
        void an_inbound_message_in_the_instant_of_the_delete_opens_a_new_unassigned_thread() {
            deleted.when(receive("m2", "Wait")).then(opened(inbound(2, "m2", NOON, "Wait")));
        }

        @Test
        @Proves({"M2", "M7"})
        void an_outbound_message_opens_a_new_thread_assigned_to_whoever_sends_it() {
            resolved.when(send("m2", "Wait", BOB)).then(opened(outbound(2, "m2", NOON, "Wait", BOB)));
            deleted.when(send("m2", "Wait", BOB)).then(opened(outbound(2, "m2", NOON, "Wait", BOB)));
        }

        @Test
        @Proves({"M7", "R6"})
        void the_resolved_thread_stays_as_it_was() {
            var later = resolved.given(receive("m2", "Wait"), resolve(2, ANN), receive("m3", "Again"));

            assertThat(later.thread(1)).isEqualTo(resolved.thread(1));
            assertThat(later.open().id()).isEqualTo(id(3));
        }

        @Test
        @Proves("M6")
        void a_message_that_names_a_resolved_thread_is_refused_saying_how_it_ended() {
            resolved.when(into(1, send("m2", "Wait", ANN)))
                    .thenRefused(new Refusal.ThreadNotOpen(
                            Rule.M6, id(1), new Resolution(StatusReason.MANUAL, new Initiator.Handler(BOB), NOON)));
        }

        @Test
        @Proves("M6")
        void a_message_that_names_a_deleted_thread_is_refused() {
            deleted.when(into(1, send("m2", "Wait", ANN))).thenRefused(new Refusal.ThreadDeleted(Rule.M6, id(1)));
        }
    }

    @Nested
    class Numbers {

        @Test
        @Proves("M12")
        void a_message_to_a_number_nobody_owns_is_refused() {
            billing()
                    .withoutOwner()
                    .when(receive("m1", "Hello"))
                    .thenRefused(new Refusal.UnknownOwnerNumber(BILLING_NUMBER));
        }

        @Test
        @Proves("M12")
        void a_message_from_a_number_the_owner_does_not_have_is_refused() {
            billing()
                    .with(new Roster.Former(BILLING, 2, HashSet.of(ANN)))
                    .when(send("m1", "Hello", ANN))
                    .thenRefused(new Refusal.UnknownOwnerNumber(BILLING_NUMBER));
        }

        @Test
        @Proves("M12")
        void a_number_cannot_write_to_itself() {
            NumberPair itself = new NumberPair(BILLING_NUMBER, BILLING_NUMBER);

            Lifecycle.of(itself)
                    .when(receive(itself, "m1", "Hello"))
                    .thenRefused(new Refusal.GuestIsOwner(BILLING_NUMBER));
            Lifecycle.of(itself)
                    .when(send(itself, "m1", "Hello", ANN))
                    .thenRefused(new Refusal.GuestIsOwner(BILLING_NUMBER));
        }

        @Test
        @Proves("M12")
        void two_numbers_of_ours_have_a_conversation_for_each_owner() {
            NumberPair oursFirst = new NumberPair(BILLING_NUMBER, SUPPORT_NUMBER);
            NumberPair theirsFirst = new NumberPair(SUPPORT_NUMBER, BILLING_NUMBER);
            Roster support = new Roster.Current(
                    SUPPORT, 1, HashSet.of(SUPPORT_NUMBER), HashSet.of(STRANGER), HashSet.of(STRANGER));

            Lifecycle sent = Lifecycle.of(oursFirst).given(send(oursFirst, "m1", "Hello", ANN));
            Lifecycle received = Lifecycle.of(theirsFirst).with(support).given(receive(theirsFirst, "m2", "Hello"));

            assertThat(sent.open().owner()).isEqualTo(BILLING);
            assertThat(sent.open().assignee()).containsExactly(ANN);
            assertThat(received.open().owner()).isEqualTo(SUPPORT);
            assertThat(received.open().assignee()).isEmpty();
        }
    }
}
