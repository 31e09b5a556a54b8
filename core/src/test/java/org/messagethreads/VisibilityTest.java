package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.OnThread;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadId;

/** Who sees which threads. */
@Proves("L1")
class VisibilityTest {

    private final World world = new World();
    private final ThreadId billings = world.sent(PAIR, "Good morning", ANN).id();
    private final ThreadId supports =
            world.received(new NumberPair(SUPPORT_NUMBER, GUEST), "Hello").id();

    @ParameterizedTest
    @ValueSource(strings = {"101", "102", "106"})
    void a_handler_sees_all_threads_of_the_owner_whoever_is_assigned(String handler) {
        HandlerId id = new HandlerId(handler);

        assertThat(listed(id)).containsExactly(billings);
        assertThat(read(billings, id).get().id()).isEqualTo(billings);
        assertRefused(read(supports, id), id);
    }

    @Test
    void a_handler_of_two_owners_sees_the_threads_of_both() {
        assertThat(listed(CLEO)).containsExactly(billings, supports);
    }

    @Test
    void nobodys_handler_sees_none() {
        HandlerId nobody = new HandlerId("404");

        assertThat(listed(nobody)).isEmpty();
        assertRefused(read(billings, nobody), nobody);
    }

    @Test
    void a_stranger_reads_neither_messages_nor_history() {
        Reader stranger = Reader.handler(STRANGER);

        assertRefused(world.service.messages(billings, stranger), STRANGER);
        assertRefused(world.service.history(billings, stranger), STRANGER);
    }

    @Test
    @Proves("E1")
    void a_thread_nobody_knows_is_unknown_to_a_stranger_too() {
        ThreadId unknown = new ThreadId(new UUID(4, 4));

        assertThat(read(unknown, STRANGER).getLeft()).isEqualTo(new Refusal.UnknownThread(Rule.E1, unknown));
    }

    @Test
    void the_host_reads_everything() {
        assertThat(listed(Reader.host())).containsExactly(billings, supports);
        assertThat(world.service.messages(supports, Reader.host()).get()).hasSize(1);
    }

    @Test
    void a_handler_who_left_sees_nothing_any_longer() {
        world.directory
                .put(owner(BILLING, "Billing Queue", BILLING_NUMBER, handler(BOB, "Bob", ASSIGNABLE)))
                .get();

        assertThat(listed(ANN)).isEmpty();
        assertRefused(read(billings, ANN), ANN);
        assertThat(listed(BOB)).containsExactly(billings);
    }

    @Test
    @Proves({"L7", "D2"})
    void a_deleted_thread_is_read_as_a_tombstone_by_those_who_could_see_it() {
        world.changed(new Delete(billings, ANN));

        assertThat(read(billings, GUS).get()).isInstanceOf(MessageThread.Deleted.class);
        assertThat(world.service.messages(billings, Reader.handler(GUS)).get().flatMap(it -> it.text()))
                .isEmpty();
        assertThat(world.service.history(billings, Reader.handler(GUS)).get()).hasSize(2);
        assertRefused(read(billings, STRANGER), STRANGER);
        assertThat(listed(BOB)).isEmpty();
        assertThat(world.service
                        .list(ThreadQuery.all().withAvailability(HashSet.of(Availability.DELETED)), Reader.handler(BOB))
                        .get()
                        .threads())
                .hasOnlyElementsOfType(MessageThread.Deleted.class)
                .hasSize(1);
    }

    @Nested
    class Once_the_owner_was_deleted {

        @BeforeEach
        void the_owner_is_deleted() {
            world.directory.remove(BILLING);
            assertThat(world.handle(new Reconcile(BILLING)).isRight()).isTrue();
        }

        @Test
        void its_last_handlers_still_read_and_list_its_threads() {
            assertThat(listed(GUS)).containsExactly(billings);
            assertThat(read(billings, ANN).get().resolution().get().reason()).isEqualTo(StatusReason.OWNER_DELETED);
            assertThat(world.service
                            .list(ThreadQuery.all().withOwners(HashSet.of(BILLING)), Reader.handler(ANN))
                            .get()
                            .threads())
                    .hasSize(1);
            assertRefused(read(billings, STRANGER), STRANGER);
        }

        @Test
        void every_command_of_theirs_is_refused() {
            for (OnThread command : List.of(
                    new Assign(billings, ANN, ANN),
                    new Unassign(billings, ANN),
                    new Resolve(billings, ANN),
                    new Delete(billings, ANN))) {
                assertThat(world.refused(command)).isEqualTo(new Refusal.NotAHandler(Rule.L1, ANN));
            }
        }

        @Test
        void a_returned_owners_new_roster_alone_sees_its_threads_old_ones_included() {
            world.directory
                    .put(owner(BILLING, "Billing again", BILLING_NUMBER, handler(STRANGER, "Sue", ASSIGNABLE)))
                    .get();
            ThreadId fresh = world.received(PAIR, "Still there?").id();

            assertThat(listed(STRANGER)).containsExactlyInAnyOrder(billings, supports, fresh);
            assertThat(listed(ANN)).isEmpty();
            assertRefused(read(billings, ANN), ANN);
            assertThat(world.changed(new Delete(billings, STRANGER)).thread())
                    .isInstanceOf(MessageThread.Deleted.class);
        }
    }

    private Either<Refusal, MessageThread> read(ThreadId id, HandlerId by) {
        return world.service.thread(id, Reader.handler(by));
    }

    private Seq<ThreadId> listed(HandlerId by) {
        return listed(Reader.handler(by));
    }

    private Seq<ThreadId> listed(Reader by) {
        return world.service.list(ThreadQuery.all(), by).get().threads().map(MessageThread::id);
    }

    private static void assertRefused(Either<Refusal, ?> answer, HandlerId caller) {
        assertThat(answer.getLeft()).isEqualTo(new Refusal.NotAHandler(Rule.L1, caller));
    }
}
