package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.seen;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Commands.unassign;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.assigned;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.deleted;
import static org.messagethreads.testkit.Events.reassigned;
import static org.messagethreads.testkit.Events.resolved;
import static org.messagethreads.testkit.Events.unassigned;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.STRANGER;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadEvent.Change;

/** Who assigns which thread to whom. */
class AssigningTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Change SECOND = change(1, 2, LATER);
    private static final Change THIRD = change(1, 3, LATER, LATER.plusMillis(1));

    @Nested
    class Unassigned {

        private final Lifecycle unassigned =
                billing().given(receive("m1", "Hello")).after(Duration.ofMinutes(1));

        @Test
        @Proves("A1")
        void any_handler_may_assign_it_to_any_assignable_handler() {
            Lifecycle after = unassigned.when(assign(1, ANN, BOB)).then(assigned(SECOND, ANN, BOB));

            assertThat(after.open().assignee()).containsExactly(BOB);
        }

        @Test
        @Proves("A1")
        void any_handler_may_take_it() {
            unassigned.when(assign(1, ANN, ANN)).then(assigned(SECOND, ANN, ANN));
        }

        @Test
        @Proves("A1")
        void a_handler_who_is_not_assignable_may_assign_it_to_one_who_is() {
            unassigned.when(assign(1, GUS, BOB)).then(assigned(SECOND, GUS, BOB));
        }

        @Test
        @Proves("A3")
        void it_cannot_be_assigned_to_somebody_who_is_no_handler() {
            unassigned.when(assign(1, ANN, STRANGER)).thenRefused(new Refusal.AssigneeNotAHandler(id(1), STRANGER));
        }

        @Test
        @Proves("A3")
        void it_cannot_be_assigned_to_a_handler_who_is_not_assignable() {
            unassigned.when(assign(1, ANN, GUS)).thenRefused(new Refusal.NotAssignable(Rule.A3, GUS));
            unassigned.when(assign(1, GUS, GUS)).thenRefused(new Refusal.NotAssignable(Rule.A3, GUS));
        }

        @Test
        @Proves("A5")
        void unassigning_it_is_nothing_to_do_for_any_handler() {
            unassigned.when(unassign(1, ANN)).thenNothingToDo();
            unassigned.when(unassign(1, GUS)).thenNothingToDo();
        }

        @Test
        @Proves("L1")
        void a_stranger_can_neither_assign_nor_unassign_it() {
            unassigned.when(assign(1, STRANGER, ANN)).thenRefused(new Refusal.NotAHandler(Rule.L1, STRANGER));
            unassigned.when(unassign(1, STRANGER)).thenRefused(new Refusal.NotAHandler(Rule.L1, STRANGER));
        }
    }

    @Nested
    class AssignedToAnn {

        private final Lifecycle anns = billing().given(send("m1", "Hello", ANN)).after(Duration.ofMinutes(1));

        @Test
        @Proves("A2")
        void ann_may_hand_it_to_any_assignable_handler() {
            anns.when(assign(1, ANN, BOB)).then(reassigned(SECOND, ANN, ANN, BOB));
        }

        @Test
        @Proves("A2")
        void any_other_handler_may_take_it_for_themselves() {
            anns.when(assign(1, BOB, BOB)).then(reassigned(SECOND, BOB, ANN, BOB));
        }

        @Test
        @Proves("A2")
        void bob_may_not_hand_it_to_cleo() {
            anns.when(assign(1, BOB, CLEO))
                    .thenRefused(new Refusal.NotTheAssignee(Rule.A2, BOB, id(1), Option.some(ANN)));
        }

        @Test
        @Proves({"A2", "A3"})
        void bob_may_not_hand_it_to_anybody_whoever_they_are() {
            anns.when(assign(1, BOB, STRANGER)).thenRefused(Rule.A2);
            anns.when(assign(1, BOB, GUS)).thenRefused(Rule.A2);
        }

        @Test
        @Proves("A3")
        void ann_cannot_hand_it_to_somebody_who_cannot_have_it() {
            anns.when(assign(1, ANN, STRANGER)).thenRefused(new Refusal.AssigneeNotAHandler(id(1), STRANGER));
            anns.when(assign(1, ANN, GUS)).thenRefused(new Refusal.NotAssignable(Rule.A3, GUS));
        }

        @Test
        @Proves("A3")
        void a_handler_who_is_not_assignable_cannot_take_it() {
            anns.when(assign(1, GUS, GUS)).thenRefused(new Refusal.NotAssignable(Rule.A3, GUS));
        }

        @Test
        @Proves("A4")
        void assigning_it_to_ann_again_is_nothing_to_do_whoever_of_the_handlers_asks() {
            anns.when(assign(1, ANN, ANN)).thenNothingToDo();
            anns.when(assign(1, BOB, ANN)).thenNothingToDo();
            anns.when(assign(1, GUS, ANN)).thenNothingToDo();
            anns.when(assign(1, STRANGER, ANN)).thenRefused(Rule.L1);
        }

        @Test
        @Proves("A5")
        void ann_may_unassign_it() {
            Lifecycle after = anns.when(unassign(1, ANN)).then(unassigned(SECOND, ANN));

            assertThat(after.open().assignee()).isEmpty();
        }

        @Test
        @Proves("A5")
        void nobody_else_may_unassign_it() {
            anns.when(unassign(1, BOB)).thenRefused(new Refusal.NotTheAssignee(Rule.A5, BOB, id(1), Option.some(ANN)));
        }

        @Test
        @Proves("A7")
        void of_two_takers_at_once_the_last_wins_and_both_are_in_the_history() {
            Lifecycle after = anns.when(assign(1, BOB, BOB))
                    .then(reassigned(SECOND, BOB, ANN, BOB))
                    .when(assign(1, CLEO, CLEO))
                    .then(reassigned(THIRD, CLEO, BOB, CLEO));

            assertThat(after.open().assignee()).containsExactly(CLEO);
        }
    }

    @Nested
    class NotOpen {

        private final Lifecycle resolved = billing().given(send("m1", "Hello", ANN), resolve(1, BOB));
        private final Resolution bobs = new Resolution(StatusReason.MANUAL, new Initiator.Handler(BOB), NOON);

        @Test
        @Proves("A6")
        void a_resolved_thread_can_be_neither_assigned_nor_unassigned() {
            resolved.when(assign(1, ANN, BOB)).thenRefused(new Refusal.ThreadNotOpen(Rule.A6, id(1), bobs));
            resolved.when(unassign(1, ANN)).thenRefused(new Refusal.ThreadNotOpen(Rule.A6, id(1), bobs));
        }

        @Test
        @Proves({"A6", "D4"})
        void a_deleted_thread_can_be_neither_assigned_nor_unassigned() {
            Lifecycle deleted = resolved.given(delete(1, BOB));

            deleted.when(assign(1, ANN, BOB)).thenRefused(new Refusal.ThreadDeleted(Rule.D4, id(1)));
            deleted.when(unassign(1, ANN)).thenRefused(new Refusal.ThreadDeleted(Rule.D4, id(1)));
        }
    }

    @Nested
    class StatingARevision {

        private final Lifecycle anns = billing().given(send("m1", "Hello", ANN)).after(Duration.ofMinutes(1));
        private final Lifecycle moved = anns.given(receive("m2", "Wait"));
        private final Refusal stale =
                new Refusal.Stale(Revision.FIRST, Option.some(id(1)), Option.some(new Revision(2)));

        @Test
        @Proves("A7")
        void every_command_on_an_open_thread_that_moved_is_refused() {
            moved.when(seen(1, assign(1, ANN, BOB))).thenRefused(stale);
            moved.when(seen(1, unassign(1, ANN))).thenRefused(stale);
            moved.when(seen(1, resolve(1, ANN))).thenRefused(stale);
            moved.when(seen(1, delete(1, ANN))).thenRefused(stale);
        }

        @Test
        @Proves("A7")
        void every_command_of_a_caller_who_saw_the_newest_revision_is_accepted() {
            anns.when(seen(1, assign(1, ANN, BOB))).then(reassigned(SECOND, ANN, ANN, BOB));
            anns.when(seen(1, unassign(1, ANN))).then(unassigned(SECOND, ANN));
            anns.when(seen(1, resolve(1, ANN))).then(resolved(SECOND, ANN));
            anns.when(seen(1, delete(1, ANN))).then(deleted(SECOND, ANN));
        }

        @Test
        @Proves({"A7", "A4", "A5"})
        void a_command_that_would_be_nothing_to_do_is_stale_first() {
            moved.when(seen(1, assign(1, ANN, ANN))).thenRefused(stale);
            moved.given(unassign(1, ANN)).when(seen(1, unassign(1, ANN))).thenRefused(Rule.A7);
        }

        @Test
        @Proves("A7")
        void a_revision_that_never_was_is_stale_too() {
            anns.when(seen(9, resolve(1, ANN)))
                    .thenRefused(new Refusal.Stale(new Revision(9), Option.some(id(1)), Option.some(Revision.FIRST)));
        }

        @Test
        @Proves("A7")
        void deleting_a_resolved_thread_that_moved_is_refused() {
            anns.given(resolve(1, ANN)).when(seen(1, delete(1, ANN))).thenRefused(stale);
        }

        @Test
        @Proves({"A7", "D4"})
        void deleting_what_is_deleted_stays_nothing_to_do() {
            anns.given(delete(1, ANN)).when(seen(1, delete(1, BOB))).thenNothingToDo();
        }
    }
}
