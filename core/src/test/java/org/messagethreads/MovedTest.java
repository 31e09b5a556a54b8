package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.directory.Directory;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.fixtures.LateDirectory;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Guests;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What was decided on something that moved meanwhile is decided again. */
class MovedTest {

    private final World world = new World();
    private final ThreadId id = world.received(PAIR, "Hello").id();

    @Test
    void a_store_that_names_as_due_what_is_not_is_broken() {
        ForwardingStore lying = new ForwardingStore(world.store) {
            @Override
            public Seq<NumberPair> due(Instant now, int most) {
                return List.of(PAIR);
            }
        };
        MessageThreads service = service(lying, world.directory);

        assertThatIllegalStateException().isThrownBy(service::nextExpiry).withMessageContaining("due what is not");
        assertThatIllegalStateException().isThrownBy(() -> service.settle(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 999})
    void a_command_that_met_movement_is_applied_exactly_once(int times) {
        MessageThreads service = service(new Moving(world, times), world.directory);

        Outcome outcome = service.handle(new Assign(id, ANN, ANN)).get();

        assertThat(((Outcome.Changed) outcome).thread().assignee()).containsExactly(ANN);
        assertThat(world.store.history(id)).hasSize(2);
    }

    @Test
    void a_conversation_that_never_stands_still_is_given_up_as_broken() {
        MessageThreads service = service(new Moving(world, Integer.MAX_VALUE), world.directory);

        for (ThreadCommand command : new ThreadCommand[] {
            new Assign(id, ANN, ANN),
            new Resolve(id, BOB),
            new Receive(PAIR, world.newMessage(), Option.none()),
            new Reconcile(BILLING)
        }) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> service.handle(command))
                    .withMessageContaining("1000 times");
        }
        assertThat(world.store.events()).hasSize(1);
    }

    @Test
    void a_read_that_cannot_settle_is_given_up_as_broken() {
        MessageThreads service = service(new Moving(world, Integer.MAX_VALUE), world.directory);
        world.clock.advance(Duration.ofDays(3));

        assertThatIllegalStateException()
                .isThrownBy(() -> service.thread(id, Reader.host()))
                .withMessageContaining("1000 times");
        assertThat(world.store.events()).hasSize(1);
    }

    @Test
    void a_read_that_met_movement_settles_exactly_once() {
        MessageThreads service = service(new Moving(world, 3), world.directory);
        world.clock.advance(Duration.ofDays(3));

        assertThat(service.thread(id, Reader.host()).get()).isInstanceOf(MessageThread.Resolved.class);
        assertThat(world.store.history(id)).hasSize(2);
    }

    @Test
    @Proves("A8")
    void an_assignment_decided_on_an_older_roster_is_taken_again() {
        LateDirectory late = annLeaves();

        Refusal refusal = service(world, late).handle(new Assign(id, BOB, ANN)).getLeft();

        assertThat(refusal).isEqualTo(new Refusal.AssigneeNotAHandler(id, ANN));
        assertThat(late.wasLate()).isTrue();
        assertThat(world.thread(id).assignee()).isEmpty();
    }

    @Test
    @Proves("A8")
    void a_message_decided_on_an_older_roster_is_taken_again() {
        LateDirectory late = annLeaves();
        Send send = new Send(Guests.pair(1), world.newMessage(), new Text("Hi"), ANN);

        assertThat(service(world, late).handle(send).getLeft().rule().name()).isEqualTo("M5");
        assertThat(late.wasLate()).isTrue();
        assertThat(world.store.events()).hasSize(1);
    }

    @Test
    @Proves("A8")
    void a_refusal_decided_on_an_older_roster_is_taken_again() {
        InMemoryDirectory before = new InMemoryDirectory();
        before.put(owner(BILLING, "Billing Queue", BILLING_NUMBER)).get();
        world.directory
                .put(owner(BILLING, "Billing Queue", BILLING_NUMBER, handler(ANN, "Ann", ASSIGNABLE)))
                .get();
        assertThat(world.handle(new Reconcile(BILLING)).isRight()).isTrue();
        LateDirectory late = new LateDirectory(before, world.directory);

        Outcome outcome = service(world, late).handle(new Assign(id, ANN, ANN)).get();

        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        assertThat(late.wasLate()).isTrue();
    }

    @Test
    @Proves("A8")
    void a_thread_gained_just_before_the_telling_is_released_as_well() {
        InMemoryDirectory before = new InMemoryDirectory();
        before.put(People.billing()).get();
        world.directory
                .put(owner(BILLING, "Billing Queue", BILLING_NUMBER, handler(BOB, "Bob", ASSIGNABLE)))
                .get();
        Send send = new Send(Guests.pair(1), world.newMessage(), new Text("Hi"), ANN);
        MessageThreads service = service(
                new ForwardingStore(world.store) {
                    @Override
                    public void told(Roster roster) {
                        assertThat(service(world, before).handle(send).isRight())
                                .isTrue();
                        super.told(roster);
                    }
                },
                world.directory);

        Outcome outcome = service.handle(new Reconcile(BILLING)).get();

        assertThat(((Outcome.Reconciled) outcome).changes()).hasSize(1);
        assertThat(world.store.find(Guests.pair(1)).open().get().assignee()).isEmpty();
    }

    @Test
    @Proves("R3")
    void a_new_thread_of_a_number_that_came_back_is_not_resolved_with_the_old_one() {
        ForwardingStore overtaken = new ForwardingStore(world.store) {
            @Override
            public Conversation find(NumberPair pair) {
                if (world.store.events().size() == 1) {
                    numberComesBack();
                }
                return super.find(pair);
            }
        };
        world.directory.remove(BILLING);

        Outcome outcome = service(overtaken, world.directory)
                .handle(new Reconcile(BILLING))
                .get();

        assertThat(((Outcome.Reconciled) outcome).changes()).isEmpty();
        assertThat(world.store.find(PAIR).open().map(MessageThread::id))
                .isNotEmpty()
                .doesNotContain(id);
    }

    /** Before anybody is told of it, and with a new thread. */
    private void numberComesBack() {
        world.directory.put(People.billing()).get();
        world.changed(new Resolve(id, ANN));
        world.received(PAIR, "Still there?");
    }

    /** A directory that still shows Ann, once, though the store was told that she left. */
    private LateDirectory annLeaves() {
        InMemoryDirectory before = new InMemoryDirectory();
        before.put(People.billing()).get();
        world.directory
                .put(owner(BILLING, "Billing Queue", BILLING_NUMBER, handler(BOB, "Bob", ASSIGNABLE)))
                .get();
        assertThat(world.handle(new Reconcile(BILLING)).isRight()).isTrue();
        return new LateDirectory(before, world.directory);
    }

    private MessageThreads service(World over, Directory directory) {
        return service(new ForwardingStore(over.store), directory);
    }

    private MessageThreads service(ForwardingStore store, Directory directory) {
        CountingIds ids = new CountingIds();
        ids.get();
        return new MessageThreads(store, directory, world.clock, ids, ExpiryPolicy.STANDARD);
    }

    /** Says that the conversation moved, so many times. */
    private static final class Moving extends ForwardingStore {

        private int times;

        Moving(World world, int times) {
            super(world.store);
            this.times = times;
        }

        @Override
        public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
            return times-- > 0 ? Option.none() : super.append(basis, decidedOn, events);
        }
    }
}
