package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Resolve;

/**
 * How many things of the store each operation looks at or writes, whatever the clock of the machine says. A figure here
 * is what was recorded last: whoever changes one says so.
 */
class TouchesOfCommandsTest {

    private static final int THREADS = 1_000;

    private final AtomicLong touches = new AtomicLong();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void an_operation_touches_as_much_as_was_recorded(
            String ignored, long recorded, BiConsumer<World, MessageThread> operation) {
        World world = filled();
        MessageThread thread = world.store.find(pair(50)).open().get();
        long before = touches.get();

        operation.accept(world, thread);

        assertThat(touches.get() - before).isEqualTo(recorded);
    }

    static Stream<Arguments> an_operation_touches_as_much_as_was_recorded() {
        return Stream.of(
                operation("a message that joins", 7, (it, thread) -> it.received(pair(50), "Again")),
                operation("a message that opens", 6, (it, thread) -> it.received(pair(THREADS), "Hello")),
                operation("a message that is sent", 6, (it, thread) -> it.sent(pair(THREADS), "Hello", ANN)),
                operation(
                        "a look at a message, and its redelivery", 6, (it, thread) -> it.unchanged(first(it, thread))),
                operation("an assignment", 7, (it, thread) -> it.changed(new Assign(thread.id(), ANN, ANN))),
                operation("a resolution", 7, (it, thread) -> it.changed(new Resolve(thread.id(), ANN))),
                operation("a deletion", 9, (it, thread) -> it.changed(new Delete(thread.id(), ANN))),
                operation("a thread that is read", 2, (it, thread) -> it.thread(thread.id())),
                operation("a thousand that expire", 8_247, (it, thread) -> {
                    it.clock.advance(Duration.ofDays(4));
                    assertThat(it.service.settle(THREADS)).hasSize(THREADS);
                }),
                operation(
                        "a full sync of a thousand",
                        1_002,
                        (it, thread) -> assertThat(it.service
                                        .sync(SyncRequest.full(), Reader.host())
                                        .get()
                                        .threads())
                                .hasSize(THREADS)),
                operation(
                        "a delta of a thousand",
                        1_012,
                        (it, thread) -> assertThat(it.store
                                        .since(Position.START, Position.START, new Scope.Everything(), THREADS)
                                        .threads())
                                .hasSize(THREADS)),
                operation(
                        "a page of a hundred",
                        102,
                        (it, thread) -> assertThat(it.service
                                        .list(ThreadQuery.all().withLimit(100), Reader.host())
                                        .get()
                                        .threads())
                                .hasSize(100)));
    }

    private static Arguments operation(String name, long recorded, BiConsumer<World, MessageThread> operation) {
        return arguments(name, recorded, operation);
    }

    private World filled() {
        World world = new World(
                new InMemoryThreadRepository(Stores.INCARNATION, touches::incrementAndGet), ExpiryPolicy.STANDARD);
        for (int number = 0; number < THREADS; number++) {
            world.clock.advance(Duration.ofSeconds(1));
            world.received(pair(number), "Hello");
        }
        return world;
    }

    private static Receive first(World world, MessageThread thread) {
        Message first = world.service.messages(thread.id(), Reader.host()).get().head();
        return new Receive(thread.facts().pair(), first.id(), first.text());
    }
}
