package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.testkit.Callers;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadCommand.Reconcile;

/**
 * Clients stay in sync while others write, rosters and numbers change, thousands of threads expire at once and the log
 * is compacted. When all is quiet, they all converge. A seed fixes what everybody does, not how they interleave.
 */
class SyncStressTest {

    private static final int WRITERS = 4;
    private static final int STROKES = 1_200;
    private static final int STORM = 3_000;

    private final World world = new World();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @Proves({"I8", "S1", "S2", "S7", "S10", "S11", "S12", "I1", "I6"})
    void all_clients_converge(long seed) {
        Callers.seeded(seed, () -> converge(seed));
    }

    private void converge(long seed) throws Exception {
        Vector.range(0, STORM).forEach(number -> world.received(pair(1_000 + number), "Hello"));
        Vector<Client> clients = Vector.of(
                        Reader.host(),
                        Reader.handler(ANN),
                        Reader.handler(BOB),
                        Reader.handler(CLEO),
                        Reader.handler(STRANGER))
                .zipWith(Vector.of(none(), none(), Option.some(7), Option.some(100), Option.some(1)), Client::new)
                .zipWithIndex((client, index) -> client.with(new SplittableRandom(100 * seed + index)));

        Callers.atOnce(clients.<Callable<Integer>>map(it -> it::run)
                .appendAll(writers(seed))
                .append(() -> compact(new SplittableRandom(seed))));
        List.of(BILLING, SUPPORT)
                .map(Reconcile::new)
                .forEach(command -> assertThat(world.handle(command)).isNotEmpty());

        assertThat(clients)
                .allSatisfy(client -> assertThat(client.caughtUp().open())
                        .isEqualTo(world.service
                                .sync(SyncRequest.full(), client.reader)
                                .get()
                                .threads()));
        assertThat(clients.map(it -> it.delivered))
                .allSatisfy(it -> assertThat(it).isPositive());
    }

    private Vector<Callable<Integer>> writers(long seed) {
        Vector<NumberPair> pairs = Vector.range(0, 20)
                .flatMap(number -> List.of(pair(number), new NumberPair(SUPPORT_NUMBER, guest(number))));
        Recent recent = new Recent();
        return Vector.range(0, WRITERS)
                .map(it -> new Hammer(world, pairs, recent, "w" + it, seed * WRITERS + it, STROKES))
                .map(hammer -> () -> {
                    try {
                        return hammer.call().answers.size();
                    } finally {
                        writing.decrementAndGet();
                    }
                });
    }

    private int compact(SplittableRandom random) {
        int fallen = 0;
        while (writing.get() > 0) {
            fallen += world.service.compact(new Retention(
                    random.nextBoolean() ? Duration.ofDays(3) : Duration.ofDays(30), random.nextInt(2_000)));
        }
        return fallen;
    }

    private static Option<Integer> none() {
        return Option.none();
    }

    /** A client on a bad line that checks every answer for what can be seen in one. */
    private final class Client {

        private final Reader reader;
        private final Option<Integer> limit;
        private SplittableRandom random = new SplittableRandom(0);
        private ThreadReplica replica;
        private int delivered;

        Client(Reader reader, Option<Integer> limit) {
            this.reader = reader;
            this.limit = limit;
            this.replica = ThreadReplica.empty(limit);
        }

        Client with(SplittableRandom its) {
            random = its;
            return this;
        }

        int run() {
            while (writing.get() > 0) {
                SyncRequest asked = replica.next();
                Either<Refusal, SyncAnswer> answer = checked(asked);
                switch (random.nextInt(20)) {
                    case 0 -> {} // the answer is lost
                    case 1 -> replica = replica.apply(asked, answer).apply(asked, answer);
                    case 2 -> replica = random.nextInt(10) == 0 ? replica.restarted() : replica;
                    default -> replica = replica.apply(asked, answer);
                }
            }
            return delivered;
        }

        ThreadReplica caughtUp() {
            int requests = 0;
            do {
                SyncRequest asked = replica.next();
                replica = replica.apply(asked, checked(asked));
                assertThat(requests++).as("requests until there is no more").isLessThan(2 * STORM);
            } while (replica.hasMore());
            return replica;
        }

        private Either<Refusal, SyncAnswer> checked(SyncRequest asked) {
            Instant before = world.clock.instant();
            Position head = world.store.head();
            Either<Refusal, SyncAnswer> answer = world.service.sync(asked, reader);
            answer.forEach(it -> check(asked, it, before, head));
            return answer;
        }

        private void check(SyncRequest asked, SyncAnswer answer, Instant before, Position head) {
            Seq<MessageThread> threads = answer.threads();
            Seq<MessageThread.Open> open = threads.flatMap(MessageThread::asOpen);
            delivered += threads.size();
            assertThat(limit.forAll(it -> threads.size() <= it))
                    .as("the limit (S7)")
                    .isTrue();
            assertThat(threads.map(MessageThread::id).distinct())
                    .as("once (S2)")
                    .hasSameSizeAs(threads);
            assertThat(open.map(it -> it.facts().pair()).distinct()).as("I1").hasSameSizeAs(open);
            assertThat(open.forAll(it -> it.deadline().isAfter(before)))
                    .as("I6")
                    .isTrue();
            Position until = at(answer).at();
            assertThat(answer.hasMore() || until.compareTo(head) >= 0)
                    .as("the head (S10)")
                    .isTrue();
            asked.after()
                    .flatMap(token -> Stores.KEY.open(token, reader))
                    .forEach(point -> assertThat(until.compareTo(point.at()))
                            .as("progress (S7)")
                            .isGreaterThanOrEqualTo(answer.hasMore() ? 1 : 0));
        }

        private SyncPoint at(SyncAnswer answer) {
            return Stores.KEY.open(answer.token(), reader).get();
        }
    }
}
