package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.directory.Owner.Assignability.NOT_ASSIGNABLE;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.directory.Owner;
import org.messagethreads.fixtures.HesitantDirectory;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Callers;
import org.messagethreads.testkit.Guests;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadId;

/**
 * Bob is given threads by many callers at once. Whenever he leaves, or the number goes, nothing is left to him from the
 * telling on, and nothing comes to him, until he is back. A seed fixes what the callers do, not how they interleave.
 */
class LeavingUnderLoadTest {

    private static final int CALLERS = 4;
    private static final int ROUNDS = 50;
    private static final int LOOKS = 3;

    /** What Bob is given between his return and his leaving. */
    private static final int GIVEN = 10;

    private static final Vector<NumberPair> PAIRS = Vector.range(0, 60).map(Guests::pair);

    private final World world = new World();
    private final HesitantDirectory hesitant = new HesitantDirectory(world.directory);
    private final Semaphore given = new Semaphore(0);
    private final Semaphore answeredLate = new Semaphore(0);
    private volatile boolean over;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    @Proves({"A8", "I2"})
    void who_cannot_be_assigned_any_longer_has_and_gains_no_thread(long seed) {
        Seq<Owner> leaving = Vector.of(
                owner(BILLING, "Billing Queue", BILLING_NUMBER, handler(ANN, "Ann", ASSIGNABLE)),
                owner(
                        BILLING,
                        "Billing Queue",
                        BILLING_NUMBER,
                        handler(ANN, "Ann", ASSIGNABLE),
                        handler(BOB, "Bob", NOT_ASSIGNABLE)));

        underLoad(seed, leaving, open -> open.assignee().contains(BOB));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {13, 14})
    @Proves({"R3", "A8"})
    void an_owner_without_the_number_has_and_gains_no_open_thread(long seed) {
        Owner billing = People.billing();
        Seq<Owner> leaving =
                Vector.of(new Owner(BILLING, billing.name(), billing.type(), HashSet.empty(), billing.handlers()));

        underLoad(seed, leaving, open -> open.owner().equals(BILLING));
    }

    private void underLoad(long seed, Seq<Owner> leaving, Predicate<MessageThread> isLeft) {
        Callers.seeded(seed, () -> {
            Callable<Integer> host = () -> leaveAndReturn(leaving, isLeft);
            Seq<Callable<Integer>> callers =
                    Vector.range(0, CALLERS).map(it -> () -> give(it % 2 == 0, "c" + it, seed * CALLERS + it));

            assertThat(Callers.atOnce(callers.append(host)).sum().intValue()).isGreaterThanOrEqualTo(ROUNDS * GIVEN);
        });
    }

    /** The host: once Bob has been given some threads, things change, the service is told, and they change back. */
    private int leaveAndReturn(Seq<Owner> leaving, Predicate<MessageThread> isLeft) throws InterruptedException {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                await(given, GIVEN);
                leave(leaving.get(round % leaving.size()));
                for (int look = 0; look < LOOKS; look++) {
                    assertThat(openThreads().filter(isLeft))
                            .as("round %d", round)
                            .isEmpty();
                    await(answeredLate, CALLERS);
                }
                tell(People.billing());
            }
            return 0;
        } finally {
            over = true;
        }
    }

    private static void await(Semaphore some, int more) throws InterruptedException {
        some.drainPermits();
        some.acquire(more);
    }

    /** Half of the callers have read the roster by then, and append only when the telling is over. */
    private void leave(Owner without) throws InterruptedException {
        hesitant.hesitate(CALLERS / 2);
        try {
            tell(without);
        } finally {
            hesitant.goOn();
        }
    }

    private void tell(Owner billing) {
        world.directory.put(billing).get();
        assertThat(world.handle(new Reconcile(BILLING)).isRight()).isTrue();
    }

    /** By list, and one by one. */
    private Seq<MessageThread> openThreads() {
        return world.service
                .list(ThreadQuery.all().withStatus(Status.OPEN), Reader.host())
                .get()
                .threads()
                .appendAll(PAIRS.flatMap(pair -> world.store.find(pair).open()));
    }

    /** A caller, until the host is done; how often Bob was given a thread. */
    private int give(boolean late, String name, long seed) {
        MessageThreads service = late ? slow() : world.service;
        SplittableRandom random = new SplittableRandom(seed);
        int times = 0;
        for (int stroke = 0; !over; stroke++) {
            NumberPair pair = PAIRS.get(random.nextInt(PAIRS.size()));
            Option<ThreadCommand> command = command(random.nextInt(6), pair, new MessageId(name + "-" + stroke));
            if (command.flatMap(it -> service.handle(it).toOption()).exists(LeavingUnderLoadTest::givesBob)) {
                given.release();
                times++;
            }
            if (late) {
                answeredLate.release();
            }
        }
        return times;
    }

    /** One to a caller: on one of them, commands on a pair would wait for each other. */
    private MessageThreads slow() {
        return new MessageThreads(
                world.store, hesitant, world.clock, () -> new ThreadId(UUID.randomUUID()), ExpiryPolicy.STANDARD);
    }

    private Option<ThreadCommand> command(int choice, NumberPair pair, MessageId message) {
        Option<ThreadId> open = world.store.find(pair).open().map(MessageThread::id);
        return switch (choice) {
            case 0 -> Option.some(new Receive(pair, message, Option.none()));
            case 1 -> Option.some(new Send(pair, message, new Text("Hi"), BOB));
            case 2 -> open.map(id -> new Assign(id, BOB, BOB));
            case 3 -> open.map(id -> new Assign(id, ANN, BOB));
            case 4 -> open.map(id -> new Unassign(id, BOB));
            default -> open.map(id -> new Resolve(id, ANN));
        };
    }

    private static boolean givesBob(Outcome outcome) {
        return outcome instanceof Outcome.Changed changed
                && changed.thread().assignee().contains(BOB);
    }
}
