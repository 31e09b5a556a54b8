package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.into;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.reconcile;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.ended;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.released;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashSet;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadEvent.Change;

/** The directory changed, and the host says so. */
class ReconcilingTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Change SECOND = change(1, 2, LATER);

    private static final Roster UNCHANGED =
            new Roster.Current(BILLING, 2, HashSet.of(BILLING_NUMBER), HashSet.of(ANN, BOB), HashSet.of(ANN, BOB));
    private static final Roster ANN_NOT_ASSIGNABLE =
            new Roster.Current(BILLING, 2, HashSet.of(BILLING_NUMBER), HashSet.of(ANN, BOB), HashSet.of(BOB));
    private static final Roster ANN_GONE =
            new Roster.Current(BILLING, 2, HashSet.of(BILLING_NUMBER), HashSet.of(BOB), HashSet.of(BOB));
    private static final Roster NUMBER_GONE =
            new Roster.Current(BILLING, 2, HashSet.of(SUPPORT_NUMBER), HashSet.of(ANN, BOB), HashSet.of(ANN, BOB));
    private static final Roster NUMBER_AND_ANN_GONE =
            new Roster.Current(BILLING, 2, HashSet.empty(), HashSet.of(BOB), HashSet.of(BOB));
    private static final Roster DELETED = new Roster.Former(BILLING, 2, HashSet.of(ANN, BOB));

    @Nested
    class AssignedToAnn {

        private final Lifecycle anns = billing().given(send("m1", "Hello", ANN)).after(Duration.ofMinutes(1));

        @Test
        @Proves({"A8", "I2"})
        void the_system_releases_an_assignee_who_is_no_handler_any_more() {
            Lifecycle after = anns.with(ANN_GONE).when(reconcile()).then(released(SECOND, ANN));

            assertThat(after.open().assignee()).isEmpty();
        }

        @Test
        @Proves({"A8", "I2"})
        void the_system_releases_an_assignee_who_is_not_assignable_any_more() {
            anns.with(ANN_NOT_ASSIGNABLE).when(reconcile()).then(released(SECOND, ANN));
        }

        @Test
        @Proves({"A8", "T4"})
        void a_release_leaves_the_clock_alone() {
            Lifecycle after = anns.with(ANN_GONE).given(reconcile());

            assertThat(after.open().lastActivity()).isEqualTo(anns.open().lastActivity());
            assertThat(after.open().deadline()).isEqualTo(anns.open().deadline());
        }

        @Test
        @Proves("A8")
        void an_assignee_who_is_still_assignable_keeps_the_thread() {
            anns.with(UNCHANGED).when(reconcile()).thenNothingToDo();
        }

        @Test
        @Proves("R3")
        void the_thread_of_a_deleted_owner_is_resolved() {
            Lifecycle after = anns.with(DELETED).when(reconcile()).then(ended(SECOND, StatusReason.OWNER_DELETED));

            assertThat(after.thread(1).resolution())
                    .containsExactly(new Resolution(StatusReason.OWNER_DELETED, Initiator.Party.SYSTEM, LATER));
        }

        @Test
        @Proves("R3")
        void the_thread_of_a_deleted_number_is_resolved() {
            anns.with(NUMBER_GONE).when(reconcile()).then(ended(SECOND, StatusReason.OWNER_PHONE_NUMBER_DELETED));
        }

        @Test
        @Proves({"R3", "A8"})
        void a_deleted_number_wins_over_a_release() {
            anns.with(NUMBER_AND_ANN_GONE)
                    .when(reconcile())
                    .then(ended(SECOND, StatusReason.OWNER_PHONE_NUMBER_DELETED));
        }

        @Test
        @Proves({"R3", "A8"})
        void a_deleted_owner_wins_over_its_number_and_a_release() {
            anns.with(new Roster.Former(BILLING, 2, HashSet.of(BOB)))
                    .when(reconcile())
                    .then(ended(SECOND, StatusReason.OWNER_DELETED));
        }

        @Test
        @Proves({"T2", "R2", "R3"})
        void an_expiry_that_is_due_has_won_over_the_directory() {
            Instant deadline = NOON.plus(THREE_DAYS);

            anns.at(deadline)
                    .with(DELETED)
                    .when(reconcile())
                    .thenSettled(expired(change(1, 2, deadline)))
                    .thenNothingToDo();
        }

        @Test
        @Proves("A8")
        void reconciling_again_is_nothing_to_do() {
            anns.with(ANN_GONE).given(reconcile()).when(reconcile()).thenNothingToDo();
        }

        @Test
        @Proves("R3")
        void nothing_is_undone_when_the_owner_returns() {
            Lifecycle ended = anns.with(DELETED).given(reconcile());

            Lifecycle after = ended.with(UNCHANGED).when(reconcile()).thenNothingToDo();

            assertThat(after.thread(1)).isEqualTo(ended.thread(1));
            assertThat(after.conversation().open()).isEmpty();
        }

        @Test
        @Proves("L1")
        void no_handler_commands_the_thread_of_a_deleted_owner() {
            anns.with(DELETED).when(resolve(1, ANN)).thenRefused(new Refusal.NotAHandler(Rule.L1, ANN));
        }
    }

    @Nested
    class Unassigned {

        private final Lifecycle unassigned =
                billing().given(receive("m1", "Hello")).after(Duration.ofMinutes(1));

        @Test
        @Proves("A8")
        void nobody_is_released() {
            unassigned.with(ANN_GONE).when(reconcile()).thenNothingToDo();
        }

        @Test
        @Proves("R3")
        void it_is_resolved_when_its_number_is_deleted() {
            unassigned.with(NUMBER_GONE).when(reconcile()).then(ended(SECOND, StatusReason.OWNER_PHONE_NUMBER_DELETED));
        }
    }

    @Nested
    class NoneOfTheOwnersBusiness {

        @Test
        @Proves("R3")
        void a_pair_without_threads_has_nothing_to_do() {
            billing().with(DELETED).when(reconcile()).thenNothingToDo();
        }

        @Test
        @Proves({"R3", "M7"})
        void resolved_and_deleted_threads_stay_as_they_are() {
            billing()
                    .given(send("m1", "Hello", ANN), resolve(1, ANN), send("m2", "Hello", ANN), delete(2, ANN))
                    .with(DELETED)
                    .when(reconcile())
                    .thenNothingToDo();
        }

        @Test
        @Proves("R3")
        void the_thread_of_another_owner_under_the_same_number_stays_open() {
            ThreadEvent supports = new ThreadEvent.Opened(
                    change(1, 1, NOON), PAIR, SUPPORT, inbound(1, "m1", NOON, "Hello"), NOON.plus(THREE_DAYS));

            billing().given(supports).with(DELETED).when(reconcile()).thenNothingToDo();
        }

        private final Lifecycle moved = billing()
                .given(send("m1", "Hello", ANN))
                .with(NUMBER_GONE)
                .given(new Reconcile(BILLING))
                .with(new Roster.Current(
                        SUPPORT, 2, HashSet.of(BILLING_NUMBER), HashSet.of(STRANGER), HashSet.of(STRANGER)));

        @Test
        @Proves("R3")
        void a_number_given_to_another_owner_ends_the_old_threads_and_opens_new_ones_there() {
            Lifecycle after = moved.given(receive("m2", "Hello"));

            assertThat(after.thread(1).owner()).isEqualTo(BILLING);
            assertThat(after.thread(1).resolution().map(Resolution::reason))
                    .containsExactly(StatusReason.OWNER_PHONE_NUMBER_DELETED);
            assertThat(after.open().owner()).isEqualTo(SUPPORT);
            assertThat(after.open().id()).isEqualTo(id(2));
        }

        @Test
        @Proves({"L1", "M6"})
        void handlers_of_the_new_owner_learn_nothing_of_the_old_threads_by_naming_one() {
            moved.when(into(1, send("m2", "Hello", STRANGER))).thenRefused(new Refusal.UnknownThread(Rule.M6, id(1)));
        }

        @Test
        @Proves({"L1", "X3"})
        void handlers_of_the_new_owner_learn_nothing_of_the_old_threads_by_reusing_an_id() {
            moved.when(send("m1", "Hello", STRANGER)).thenRefused(new Refusal.MessageIdReused(new MessageId("m1")));
        }

        @Test
        @Proves("X2")
        void a_guests_retry_is_nothing_to_do_whoever_owns_the_number_now() {
            billing()
                    .given(receive("m1", "Hello"))
                    .with(NUMBER_GONE)
                    .given(new Reconcile(BILLING))
                    .withoutOwner()
                    .when(receive("m1", "Hello"))
                    .thenNothingToDo();
        }
    }
}
