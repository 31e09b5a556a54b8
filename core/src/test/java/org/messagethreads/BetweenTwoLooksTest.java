package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadCommand.Resolve;

/** What shows many threads looks at one after the other, and something may happen before a look, or between two. */
class BetweenTwoLooksTest {

    /** What shows threads, to a client who has a token from before there were any. */
    interface Showing extends BiFunction<MessageThreads, SyncToken, Seq<MessageThread>> {}

    private final World world = new World();
    private final SyncToken token =
            world.service.sync(SyncRequest.full(), Reader.host()).get().token();
    private final MessageThread old = world.received(PAIR, "Hello");

    @ParameterizedTest(name = "{0}")
    @MethodSource("showings")
    @Proves({"I6", "T2"})
    void a_thread_that_falls_due_before_it_is_looked_at_is_not_shown_as_open(String ignored, Showing showing) {
        MessageThreads service = disturbed(look -> {
            world.clock.advance(Duration.ofDays(3));
            return look.get();
        });

        assertThat(open(showing.apply(service, token))).isEmpty();
        assertThat(world.store.history(old.id())).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("showings")
    @Proves({"I6", "T2"})
    void a_thread_that_somebody_settles_after_it_was_looked_at_is_not_shown_as_open(String ignored, Showing showing) {
        MessageThreads service = disturbed(look -> {
            Seq<MessageThread> looked = look.get();
            world.clock.advance(Duration.ofDays(3));
            assertThat(world.service.settle(1)).hasSize(1);
            return looked;
        });

        assertThat(open(showing.apply(service, token))).isEmpty();
    }

    /** A delta is looked at after its head was, so that no store finds both there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    @Proves("I1")
    void a_pair_that_ends_one_thread_and_opens_another_between_two_looks_is_not_shown_with_both(
            String ignored, Showing showing) {
        MessageThreads service = disturbed(look -> {
            Seq<MessageThread> first = look.get();
            world.changed(new Resolve(old.id(), ANN));
            world.received(PAIR, "Another thing");
            return first.appendAll(open(look.get()));
        });

        assertThat(open(showing.apply(service, token)).map(MessageThread::id))
                .hasSize(1)
                .doesNotContain(old.id());
    }

    private static Stream<Arguments> showings() {
        return Stream.concat(lists(), logs());
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                showing(
                        "a list",
                        (service, token) -> service.list(ThreadQuery.all(), Reader.host())
                                .get()
                                .threads()),
                showing("a full sync", (service, token) -> synced(service, SyncRequest.full())));
    }

    private static Stream<Arguments> logs() {
        return Stream.of(
                showing(
                        "a full sync in pages",
                        (service, token) -> synced(service, SyncRequest.full().withLimit(10))),
                showing("a delta", (service, token) -> synced(service, SyncRequest.after(token))));
    }

    private static Arguments showing(String name, Showing showing) {
        return arguments(name, showing);
    }

    private static Seq<MessageThread> synced(MessageThreads service, SyncRequest request) {
        return service.sync(request, Reader.host()).get().threads();
    }

    private static Seq<MessageThread.Open> open(Seq<MessageThread> threads) {
        return threads.flatMap(MessageThread::asOpen);
    }

    private MessageThreads disturbed(Function<Supplier<Seq<MessageThread>>, Seq<MessageThread>> disturbance) {
        return new MessageThreads(
                new Disturbed(world.store, disturbance),
                world.directory,
                world.clock,
                new CountingIds(),
                ExpiryPolicy.STANDARD,
                Stores.KEY);
    }

    /** The first time it looks at many threads, it is disturbed. */
    private static final class Disturbed extends ForwardingStore {

        private Function<Supplier<Seq<MessageThread>>, Seq<MessageThread>> next;

        Disturbed(
                InMemoryThreadRepository store,
                Function<Supplier<Seq<MessageThread>>, Seq<MessageThread>> disturbance) {
            super(store);
            next = disturbance;
        }

        @Override
        public Page page(ThreadQuery query, Scope scope) {
            return new Page(look(() -> super.page(query, scope).threads()), Option.none());
        }

        @Override
        public Seq<MessageThread> open(Scope scope) {
            return look(() -> super.open(scope));
        }

        @Override
        public Delta since(Position after, Position full, Scope scope, int limit) {
            Position until = head();
            return new Delta(look(() -> super.since(after, full, scope, limit).threads()), until, false);
        }

        private Seq<MessageThread> look(Supplier<Seq<MessageThread>> look) {
            Function<Supplier<Seq<MessageThread>>, Seq<MessageThread>> now = next;
            next = Supplier::get;
            return now.apply(look);
        }
    }
}
