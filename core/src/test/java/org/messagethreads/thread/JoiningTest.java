package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.into;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.seen;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.added;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.outbound;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** Messages into a pair that has an open thread. */
class JoiningTest {

    private static final Instant LATER = NOON.plusSeconds(60);

    @Nested
    class Unassigned {

        private final Lifecycle unassigned =
                billing().given(receive("m1", "Hello")).after(Duration.ofSeconds(60));

        @Test
        @Proves("M3")
        void an_inbound_message_joins_it() {
            unassigned
                    .when(receive("m2", "Anyone?"))
                    .then(added(change(1, 2, LATER), inbound(1, "m2", LATER, "Anyone?")));
        }

        @Test
        @Proves("M4")
        void an_outbound_message_is_refused_naming_the_thread_and_nothing_is_created() {
            Lifecycle after = unassigned
                    .when(send("m2", "Yes?", ANN))
                    .thenRefused(new Refusal.NotTheAssignee(Rule.M4, ANN, id(1), Option.none()));

            assertThat(after.conversation()).isEqualTo(unassigned.conversation());
        }

        @Test
        @Proves("M10")
        void a_message_changes_the_label_the_last_activity_and_the_last_modified_time() {
            MessageThread.Open open = unassigned.given(receive("m2", "Anyone?")).open();

            assertThat(open.label()).containsExactly(new Label("Anyone?"));
            assertThat(open.lastActivity()).isEqualTo(LATER);
            assertThat(open.facts().modified()).isEqualTo(LATER);
            assertThat(open.revision()).isEqualTo(new Revision(2));
            assertThat(open.facts().created()).isEqualTo(NOON);
        }
    }

    @Nested
    class Assigned {

        private final Lifecycle anns = billing().given(send("m1", "Hello", ANN)).after(Duration.ofSeconds(60));

        @Test
        @Proves("M3")
        void an_inbound_message_joins_it_and_the_assignee_stays() {
            Lifecycle after =
                    anns.when(receive("m2", "Hi")).then(added(change(1, 2, LATER), inbound(1, "m2", LATER, "Hi")));

            assertThat(after.open().assignee()).containsExactly(ANN);
        }

        @Test
        @Proves("M3")
        void an_outbound_message_of_its_assignee_joins_it() {
            Lifecycle after = anns.when(send("m2", "Still there?", ANN))
                    .then(added(change(1, 2, LATER), outbound(1, "m2", LATER, "Still there?", ANN)));

            assertThat(after.open().assignee()).containsExactly(ANN);
            assertThat(after.open().label()).containsExactly(new Label("Still there?"));
        }

        @Test
        @Proves("M4")
        void an_outbound_message_of_anybody_else_is_refused_naming_the_assignee() {
            anns.when(send("m2", "Let me", BOB))
                    .thenRefused(new Refusal.NotTheAssignee(Rule.M4, BOB, id(1), Option.some(ANN)));
        }

        @Test
        @Proves({"M4", "M5"})
        void a_handler_who_is_not_assignable_is_told_first_that_it_is_not_theirs() {
            anns.when(send("m2", "Let me", GUS))
                    .thenRefused(new Refusal.NotTheAssignee(Rule.M4, GUS, id(1), Option.some(ANN)));
        }

        @Test
        @Proves("M5")
        void a_stranger_learns_nothing_of_the_thread() {
            anns.when(send("m2", "Let me", STRANGER)).thenRefused(new Refusal.NotAHandler(Rule.M5, STRANGER));
        }

        @Test
        @Proves("M5")
        void its_assignee_cannot_send_once_they_are_not_assignable_any_more() {
            anns.with(new Roster.Current(BILLING, 2, HashSet.of(BILLING_NUMBER), HashSet.of(ANN, BOB), HashSet.of(BOB)))
                    .when(send("m2", "Still there?", ANN))
                    .thenRefused(new Refusal.NotAssignable(Rule.M5, ANN));
        }

        @Test
        @Proves({"M3", "M6"})
        void a_message_may_name_the_open_thread() {
            anns.when(into(1, send("m2", "Still there?", ANN)))
                    .then(added(change(1, 2, LATER), outbound(1, "m2", LATER, "Still there?", ANN)));
        }

        @Test
        @Proves("M6")
        void a_message_that_names_a_thread_of_another_pair_is_refused() {
            anns.givenElsewhere(inbound(8, "m0", NOON, "Hello"))
                    .when(into(8, send("m2", "Still there?", ANN)))
                    .thenRefused(new Refusal.UnknownThread(Rule.M6, id(8)));
        }

        @Test
        @Proves({"M6", "A7"})
        void a_message_of_a_sender_who_saw_the_newest_revision_joins_it() {
            anns.when(seen(1, send("m2", "Still there?", ANN)))
                    .then(added(change(1, 2, LATER), outbound(1, "m2", LATER, "Still there?", ANN)));
        }

        @Test
        @Proves({"M6", "A7"})
        void a_message_of_a_sender_who_missed_a_change_is_stale() {
            anns.given(receive("m2", "Hi"))
                    .when(seen(1, send("m3", "Still there?", ANN)))
                    .thenRefused(new Refusal.Stale(Revision.FIRST, Option.some(id(1)), Option.some(new Revision(2))));
        }

        @Test
        @Proves({"M6", "A7"})
        void a_revision_is_held_against_the_open_thread_not_an_older_one() {
            anns.given(receive("m2", "Hi"))
                    .after(THREE_DAYS)
                    .given(receive("m3", "Hello again"), assign(2, ANN, ANN), receive("m4", "?"))
                    .when(seen(2, send("m5", "Yes", ANN)))
                    .thenRefused(new Refusal.Stale(new Revision(2), Option.some(id(2)), Option.some(new Revision(3))));
        }
    }

    @Nested
    class AtOnce {

        @Test
        @Proves("M11")
        void two_messages_on_a_fresh_pair_make_one_thread_with_two_messages() {
            Lifecycle after = billing().given(receive("m1", "Hello"), receive("m2", "Hello?"));

            assertThat(after.conversation().threads()).hasSize(1);
            assertThat(after.history().flatMap(ThreadEvent::message))
                    .containsExactly(inbound(1, "m1", NOON, "Hello"), inbound(1, "m2", NOON, "Hello?"));
        }

        @Test
        @Proves("M11")
        void outbound_before_inbound_makes_one_thread_of_the_sender() {
            Lifecycle after = billing().given(send("m1", "Hello", ANN), receive("m2", "Hello"));

            assertThat(after.conversation().threads()).hasSize(1);
            assertThat(after.open().assignee()).containsExactly(ANN);
        }

        @Test
        @Proves({"M4", "M11"})
        void outbound_after_inbound_meets_an_unassigned_thread() {
            billing()
                    .given(receive("m1", "Hello"))
                    .when(send("m2", "Hello", ANN))
                    .thenRefused(Rule.M4);
        }
    }

    /** The service reconciles the old owner first (R3); a host of the decider's own has to. */
    @Test
    @Proves("R3")
    void a_message_never_joins_a_thread_of_another_owner() {
        Lifecycle moved = billing()
                .given(receive("m1", "Hello"))
                .with(new Roster.Current(SUPPORT, 1, HashSet.of(BILLING_NUMBER), HashSet.empty(), HashSet.empty()));

        assertThatThrownBy(() -> moved.when(receive("m2", "secret")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(id(1).toString(), BILLING.value(), "Reconcile", "R3")
                .hasMessageNotContaining("secret");
    }
}
