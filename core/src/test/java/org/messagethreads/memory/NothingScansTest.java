package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.messagethreads.query.ThreadQuery.all;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashSet;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Unassign;

/** What an operation looks at does not grow with what the store holds; touches are counted. */
class NothingScansTest {

    /** More than fall due in one quarter of an hour, which is put in order as one. */
    private static final int FEW = 1_000;

    private static final int MANY = 10_000;

    private final AtomicLong touches = new AtomicLong();

    @ParameterizedTest(name = "{0}")
    @MethodSource({"commands", "reads", "lists"})
    void an_operation_touches_no_more_among_many_threads_than_among_few(
            String ignored, BiConsumer<World, MessageThread> operation) {
        long few = touchesOf(operation, filled(FEW));

        assertThat(few).isPositive();
        assertThat(touchesOf(operation, filled(MANY))).isLessThanOrEqualTo(few);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"commands", "reads", "lists", "fullSync"})
    void an_operation_touches_no_more_on_a_hot_pair_than_on_a_cool_one(
            String ignored, BiConsumer<World, MessageThread> operation) {
        long cool = touchesOf(operation, hot(FEW));

        assertThat(cool).isPositive();
        assertThat(touchesOf(operation, hot(MANY))).isLessThanOrEqualTo(cool);
    }

    @Test
    void a_listed_thread_costs_a_touch_and_so_does_the_end_of_the_page() {
        World world = filled(MANY);

        for (int limit : new int[] {1, 10, 100, 1_000}) {
            long before = touches.get();
            assertThat(page(world, all().withLimit(limit), Reader.handler(ANN)).threads())
                    .hasSize(limit);
            assertThat(touches.get() - before).isLessThanOrEqualTo(limit + 10L);
        }
    }

    @Test
    void activities_cost_the_next_expiry_a_bounded_number_of_touches_each() {
        int rounds = 50;
        World world = filled(FEW);
        long before = touches.get();

        for (int round = 0; round < rounds; round++) {
            world.clock.advance(Duration.ofMinutes(1));
            for (int number = 0; number < FEW; number++) {
                world.received(pair(number), "Again");
            }
            assertThat(world.service.nextExpiry()).isNotEmpty();
        }

        assertThat(touches.get() - before).isLessThanOrEqualTo(12L * rounds * FEW);
    }

    /** So many pairs with an open thread each; the fiftieth is the one operated on. */
    private World filled(int threads) {
        World world = world();
        for (int number = 0; number < threads; number++) {
            world.clock.advance(Duration.ofSeconds(1));
            world.received(pair(number), "Hello");
        }
        return world;
    }

    /** The fiftieth pair with so many threads, the last one open. */
    private World hot(int threads) {
        World world = world();
        for (int before = 1; before < threads; before++) {
            world.clock.advance(Duration.ofSeconds(1));
            world.changed(new Resolve(world.received(pair(50), "Hello").id(), ANN));
        }
        world.received(pair(50), "Hello");
        return world;
    }

    private World world() {
        return new World(
                new InMemoryThreadRepository(Stores.INCARNATION, touches::incrementAndGet), ExpiryPolicy.STANDARD);
    }

    private long touchesOf(BiConsumer<World, MessageThread> operation, World world) {
        MessageThread thread = world.store.find(pair(50)).open().get();
        long before = touches.get();
        operation.accept(world, thread);
        return touches.get() - before;
    }

    private static Stream<Arguments> commands() {
        return Stream.of(
                operation("a message that joins", (it, thread) -> it.received(pair(50), "Again")),
                operation("a message that opens", (it, thread) -> it.received(pair(1_000_000), "Hello")),
                operation("a sent message", (it, thread) -> it.sent(pair(1_000_000), "Hello", ANN)),
                operation("a redelivery", (it, thread) -> it.unchanged(first(it, thread))),
                operation("an assignment", (it, thread) -> it.changed(new Assign(thread.id(), ANN, ANN))),
                operation("nothing to do", (it, thread) -> it.unchanged(new Unassign(thread.id(), ANN))),
                operation("a resolution", (it, thread) -> it.changed(new Resolve(thread.id(), ANN))),
                operation("a deletion", (it, thread) -> it.changed(new Delete(thread.id(), ANN))),
                operation("a refusal", (it, thread) -> it.refused(new Delete(thread.id(), STRANGER))),
                operation(
                        "a thread nobody knows", (it, thread) -> it.refused(new Delete(CountingIds.id(999_999), ANN))),
                operation("another owner's change", (it, thread) -> it.handle(new Reconcile(SUPPORT))));
    }

    private static Stream<Arguments> reads() {
        return Stream.of(
                operation("a thread", (it, thread) -> it.thread(thread.id())),
                operation("messages", (it, thread) -> it.service.messages(thread.id(), Reader.host())),
                operation("a history", (it, thread) -> it.service.history(thread.id(), Reader.host())),
                operation("the next expiry", (it, thread) -> it.service.nextExpiry()),
                operation("a sweep without work", (it, thread) -> it.service.settle(1)),
                operation("a sweep with work", (it, thread) -> {
                    it.clock.set(it.service.nextExpiry().get());
                    assertThat(it.service.settle(1)).hasSize(1);
                }));
    }

    /** Of all that are open: a hot pair has one, however many are resolved. */
    private static Stream<Arguments> fullSync() {
        return Stream.of(operation(
                "a full sync",
                (it, thread) -> assertThat(it.service
                                .sync(SyncRequest.full(), Reader.host())
                                .get()
                                .threads())
                        .containsExactly(thread)));
    }

    private static Stream<Arguments> lists() {
        ThreadQuery ten = all().withLimit(10);
        return Stream.of(
                list("everything", ten),
                list("by owner", ten.withOwners(HashSet.of(BILLING))),
                list("by owner and status", ten.withOwners(HashSet.of(BILLING)).withStatus(Status.OPEN)),
                list("by guest", ten.withGuestNumber(pair(50).guest())),
                list(
                        "by a guest nobody knows",
                        ten.withGuestNumber(pair(1_000_000).guest())),
                list("by owner number", ten.withOwnerNumber(BILLING_NUMBER)),
                operation(
                        "by creation time",
                        (it, thread) -> page(
                                it,
                                ten.withCreated(new Period(
                                        thread.facts().created(),
                                        thread.facts().created().plusSeconds(5))),
                                Reader.host())),
                operation(
                        "a later page",
                        (it, thread) -> page(
                                it,
                                ten.after(page(it, ten, Reader.host()).next().get()),
                                Reader.host())),
                operation(
                        "a handler's open ones",
                        (it, thread) -> page(it, ten.withStatus(Status.OPEN), Reader.handler(ANN))),
                operation("a stranger's", (it, thread) -> page(it, ten, Reader.handler(STRANGER))));
    }

    private static Arguments list(String name, ThreadQuery query) {
        return operation(name, (it, thread) -> page(it, query, Reader.host()));
    }

    private static Arguments operation(String name, BiConsumer<World, MessageThread> operation) {
        return arguments(name, operation);
    }

    private static Receive first(World world, MessageThread thread) {
        Message first = world.service.messages(thread.id(), Reader.host()).get().head();
        return new Receive(thread.facts().pair(), first.id(), first.text());
    }

    private static Page page(World world, ThreadQuery query, Reader by) {
        return world.service.list(query, by).get();
    }
}
