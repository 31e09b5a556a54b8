package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.People.handler;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.directory.Owner;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadId;

/** An owner is deleted, or loses its number. */
@Proves("R3")
class OwnerChangesTest {

    private final World world = new World();
    private final ThreadId assigned = world.sent(PAIR, "Good morning", ANN).id();
    private final ThreadId unassigned = world.received(pair(1), "Hello").id();

    @Nested
    class An_owner_that_was_deleted {

        @Test
        void has_its_open_threads_resolved_by_the_system() {
            world.directory.remove(BILLING);
            world.clock.advance(Duration.ofMinutes(5));

            assertThat(reconciled(BILLING)).containsExactly(assigned, unassigned);
            assertThat(List.of(assigned, unassigned)
                            .map(id -> world.thread(id).resolution().get()))
                    .containsOnly(new Resolution(
                            StatusReason.OWNER_DELETED, Initiator.Party.SYSTEM, NOON.plus(Duration.ofMinutes(5))));
            assertThat(world.thread(assigned).assignee()).isEmpty();
        }

        @Test
        void that_returned_finds_its_threads_resolved() {
            world.directory.remove(BILLING);
            reconciled(BILLING);
            world.directory.put(People.billing()).get();

            assertThat(reconciled(BILLING)).isEmpty();
            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_DELETED);
            assertThat(world.received(PAIR, "Still there?").id()).isNotEqualTo(assigned);
        }

        @Test
        void takes_the_reason_from_its_number_and_its_handlers() {
            world.directory.put(billing("Billing Queue", SPARE)).get();
            world.directory.remove(BILLING);

            reconciled(BILLING);

            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_DELETED);
            assertThat(world.store.history(assigned)).hasSize(2);
        }

        @Test
        void takes_no_message_any_longer() {
            world.directory.remove(BILLING);

            assertThat(world.refused(new Send(PAIR, world.newMessage(), new Text("Good morning"), ANN)))
                    .isEqualTo(new Refusal.UnknownOwnerNumber(BILLING_NUMBER));
        }
    }

    @Nested
    class A_number_that_was_removed {

        @Test
        void resolves_its_open_threads_and_no_others() {
            world.directory.put(billing("Billing Queue", BILLING_NUMBER, SPARE)).get();
            ThreadId onTheOther =
                    world.received(new NumberPair(SPARE, PAIR.guest()), "Hello").id();
            world.directory.put(billing("Billing Queue", SPARE)).get();

            assertThat(reconciled(BILLING)).containsExactly(assigned, unassigned);
            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_PHONE_NUMBER_DELETED);
            assertThat(world.thread(onTheOther)).isInstanceOf(MessageThread.Open.class);
        }

        @Test
        @Proves("A8")
        void wins_over_a_release() {
            world.directory
                    .put(new Owner(BILLING, "Billing Queue", "Department", HashSet.of(SPARE), HashSet.empty()))
                    .get();

            reconciled(BILLING);

            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_PHONE_NUMBER_DELETED);
            assertThat(world.store.history(assigned)).hasSize(2);
        }

        @Test
        void that_returned_finds_its_threads_resolved() {
            world.directory.put(billing("Billing Queue", SPARE)).get();
            reconciled(BILLING);
            world.directory.put(People.billing()).get();

            assertThat(reconciled(BILLING)).isEmpty();
            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_PHONE_NUMBER_DELETED);
        }

        @Test
        void that_returned_before_anybody_was_told_changes_nothing() {
            world.directory.put(billing("Billing Queue", SPARE)).get();
            world.directory.put(People.billing()).get();

            assertThat(reconciled(BILLING)).isEmpty();
            assertThat(world.thread(assigned).assignee()).containsExactly(ANN);
        }
    }

    @Nested
    class A_number_given_to_another_owner {

        private final Owner supportWithBoth = new Owner(
                SUPPORT,
                "Support Queue",
                "Department",
                HashSet.of(SUPPORT_NUMBER, BILLING_NUMBER),
                HashSet.of(handler(STRANGER, "Sue", ASSIGNABLE)));

        @Test
        void counts_as_deleted_for_the_old_one() {
            give();

            assertThat(reconciled(BILLING)).containsExactly(assigned, unassigned);
            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_PHONE_NUMBER_DELETED);
            assertThat(world.thread(assigned).owner()).isEqualTo(BILLING);
            assertThat(reconciled(SUPPORT)).isEmpty();
        }

        @Test
        void opens_threads_under_the_new_owner_even_before_anybody_was_told() {
            give();

            MessageThread fresh = world.received(PAIR, "Still there?");

            assertThat(fresh.owner()).isEqualTo(SUPPORT);
            assertThat(fresh.id()).isNotEqualTo(assigned);
            assertThat(world.thread(assigned).resolution().get())
                    .isEqualTo(new Resolution(StatusReason.OWNER_PHONE_NUMBER_DELETED, Initiator.Party.SYSTEM, NOON));
            assertThat(reconciled(BILLING)).containsExactly(unassigned);
            assertThat(world.thread(fresh.id())).isEqualTo(fresh);
        }

        @Test
        void is_written_from_by_the_new_owners_handlers_even_before_anybody_was_told() {
            give();

            MessageThread fresh = world.sent(PAIR, "Support here", STRANGER);

            assertThat(fresh.owner()).isEqualTo(SUPPORT);
            assertThat(fresh.assignee()).containsExactly(STRANGER);
            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_PHONE_NUMBER_DELETED);
        }

        @Test
        void leaves_the_old_threads_to_the_old_handlers() {
            give();
            reconciled(BILLING);

            assertThat(world.refused(new Resolve(assigned, STRANGER)).rule().name())
                    .isEqualTo("L1");
            assertThat(world.refused(new Resolve(assigned, ANN)).rule().name()).isEqualTo("R5");
        }

        @Test
        void by_an_owner_that_was_deleted_still_gives_the_owner_as_the_reason() {
            world.directory.replaceAll(supportWithBoth).get();

            MessageThread fresh = world.received(PAIR, "Still there?");

            assertThat(fresh.owner()).isEqualTo(SUPPORT);
            assertThat(reason(assigned)).isEqualTo(StatusReason.OWNER_DELETED);
        }

        private void give() {
            world.directory
                    .put(billing("Billing Queue", SPARE), supportWithBoth)
                    .get();
        }
    }

    private static final PhoneNumber SPARE = new PhoneNumber("+12092480009");

    private static Owner billing(String name, PhoneNumber... numbers) {
        return new Owner(
                BILLING,
                name,
                "Department",
                HashSet.of(numbers),
                People.billing().handlers());
    }

    private Seq<ThreadId> reconciled(OwnerId owner) {
        return ((Outcome.Reconciled) world.handle(new Reconcile(owner)).get())
                .changes()
                .map(it -> it.thread().id());
    }

    private StatusReason reason(ThreadId id) {
        return world.thread(id).resolution().get().reason();
    }
}
