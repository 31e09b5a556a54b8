package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.directory.Owner.Assignability.NOT_ASSIGNABLE;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.messagethreads.directory.Owner;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** A handler leaves, or cannot be an assignee any longer. */
@Proves({"A8", "I2"})
class RosterChangesTest {

    private static final Owner WITHOUT_ANN =
            owner(BILLING, "Billing Queue", BILLING_NUMBER, handler(BOB, "Bob", ASSIGNABLE));

    private static final Owner ANN_ONLY_READS = owner(
            BILLING,
            "Billing Queue",
            BILLING_NUMBER,
            handler(ANN, "Ann", NOT_ASSIGNABLE),
            handler(BOB, "Bob", ASSIGNABLE));

    private final World world = new World();
    private final ThreadId anns = world.sent(PAIR, "Good morning", ANN).id();

    @Test
    void the_threads_of_a_handler_who_left_are_released_by_the_system() {
        Seq<Outcome.Changed> changes = reconciledAfter(WITHOUT_ANN);

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).at()).isEqualTo(new Position(2));
        assertThat(changes.get(0).thread()).isEqualTo(world.thread(anns));
        assertThat(changes.get(0).event())
                .isEqualTo(new ThreadEvent.Unassigned(
                        new ThreadEvent.Change(anns, NOON, new Revision(2), NOON.plusMillis(1)),
                        Initiator.Party.SYSTEM,
                        ANN));
        assertThat(world.thread(anns).assignee()).isEmpty();
    }

    @Test
    void the_threads_of_a_handler_who_was_made_not_assignable_are_released() {
        reconciledAfter(ANN_ONLY_READS);

        assertThat(world.thread(anns).assignee()).isEmpty();
        assertThat(world.changed(new Resolve(anns, ANN))
                        .thread()
                        .resolution()
                        .get()
                        .by())
                .isEqualTo(new Initiator.Handler(ANN));
    }

    @Test
    @Proves("T4")
    void a_release_leaves_the_clock_alone() {
        world.clock.advance(Duration.ofHours(1));

        reconciledAfter(WITHOUT_ANN);

        MessageThread.Open open = (MessageThread.Open) world.thread(anns);
        assertThat(open.lastActivity()).isEqualTo(NOON);
        assertThat(open.deadline()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    }

    @Test
    void other_threads_stay_as_they_are() {
        ThreadId bobs = world.sent(pair(1), "Good morning", BOB).id();
        ThreadId unassigned = world.received(pair(2), "Hello").id();
        ThreadId resolved = world.sent(pair(3), "Good morning", ANN).id();
        world.changed(new Resolve(resolved, ANN));

        assertThat(reconciledAfter(WITHOUT_ANN).map(it -> it.thread().id())).containsExactly(anns);
        assertThat(world.thread(bobs).assignee()).containsExactly(BOB);
        assertThat(world.store.history(unassigned)).hasSize(1);
        assertThat(world.store.history(resolved)).hasSize(2);
    }

    @Test
    void an_overdue_thread_expires_instead_of_being_released() {
        world.clock.advance(Duration.ofDays(3));

        assertThat(reconciledAfter(WITHOUT_ANN)).isEmpty();
        assertThat(world.thread(anns).resolution().get().reason()).isEqualTo(StatusReason.THREAD_EXPIRED);
    }

    @Test
    void a_second_telling_finds_nothing_to_do() {
        reconciledAfter(WITHOUT_ANN);

        assertThat(reconciledAfter(WITHOUT_ANN)).isEmpty();
        assertThat(world.store.history(anns)).hasSize(2);
    }

    @Test
    void a_handler_who_returns_gets_nothing_back() {
        reconciledAfter(WITHOUT_ANN);

        assertThat(reconciledAfter(People.billing())).isEmpty();
        assertThat(world.thread(anns).assignee()).isEmpty();
        assertThat(world.changed(new Assign(anns, BOB, ANN)).thread().assignee())
                .containsExactly(ANN);
    }

    @Test
    void nothing_is_to_do_for_an_owner_nobody_knows() {
        assertThat(world.handle(new Reconcile(new OwnerId("404"))).get())
                .isEqualTo(new Outcome.Reconciled(Vector.empty()));
    }

    @Test
    @Proves({"A8", "R3"})
    void one_thread_after_the_other_is_released_by_thread_id() {
        Seq<ThreadId> ids = List.range(1, 12)
                .map(guest -> world.sent(pair(12 - guest), "Good morning", ANN).id())
                .prepend(anns);

        Seq<Outcome.Changed> changes = reconciledAfter(WITHOUT_ANN);

        assertThat(changes.map(it -> it.thread().id())).isEqualTo(ids.sorted());
        assertThat(changes.map(it -> it.at().value())).isEqualTo(List.rangeClosed(13L, 24L));
        assertThat(ids.map(id -> world.store.history(id).size())).containsOnly(2);
    }

    private Seq<Outcome.Changed> reconciledAfter(Owner billing) {
        world.directory.put(billing).get();
        return ((Outcome.Reconciled) world.handle(new Reconcile(BILLING)).get()).changes();
    }
}
