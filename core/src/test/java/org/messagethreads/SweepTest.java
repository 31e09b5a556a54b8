package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Settling everything due, at once or in portions. */
class SweepTest {

    private static final Duration TTL = Duration.ofDays(3);

    private final World world = new World();

    @Test
    @Proves({"T2", "T6"})
    void a_jump_over_several_deadlines_gives_the_histories_of_many_small_steps() {
        World jumping = scene();
        World stepping = scene();

        jumping.clock.advance(TTL.multipliedBy(2));
        for (int hour = 0; hour < TTL.multipliedBy(2).toHours(); hour++) {
            stepping.clock.advance(Duration.ofHours(1));
            assertThat(stepping.service.settle(1_000)).hasSizeBetween(0, 2);
        }

        assertThat(threads(jumping)).hasSize(4).allMatch(it -> it.status() == Status.RESOLVED);
        assertThat(threads(jumping)).isEqualTo(threads(stepping));
        assertThat(histories(jumping)).isEqualTo(histories(stepping));
    }

    @Test
    @Proves("T6")
    void threads_settle_in_the_order_of_deadline_then_id_as_lower_case_text() {
        Seq<ThreadId> ids = List.of(
                        "ffffffff-0000-0000-0000-000000000000",
                        "0a000000-0000-0000-ffff-000000000000",
                        "80000000-0000-0000-0000-000000000000",
                        "0a000000-0000-0000-0fff-000000000000")
                .map(UUID::fromString)
                .map(ThreadId::new);
        MovableClock clock = new MovableClock(NOON);
        MessageThreads service =
                new MessageThreads(world.store, world.directory, clock, ids.iterator()::next, ExpiryPolicy.STANDARD);
        for (int guest = 0; guest < 4; guest++) {
            MessageId message = new MessageId("m" + guest);
            assertThat(service.handle(new Receive(pair(guest), message, Option.none()))
                            .isRight())
                    .isTrue();
            clock.set(NOON.plusSeconds(guest == 2 ? 1 : 0));
        }

        clock.set(NOON.plus(TTL).plusSeconds(1));

        assertThat(service.settle(10).map(settled -> settled.thread().id()))
                .containsExactly(ids.get(1), ids.get(2), ids.get(0), ids.get(3))
                .containsExactlyElementsOf(world.store.events().drop(4).map(ThreadEvent::thread));
    }

    @Test
    @Proves("T2")
    void a_sweep_settles_as_many_as_asked_for_the_earliest_deadlines_first() {
        Seq<ThreadId> ids = List.range(0, 5).map(guest -> {
            world.clock.advance(Duration.ofMinutes(1));
            return world.received(pair(guest), "Hello").id();
        });

        world.clock.advance(TTL.minusMinutes(2));
        assertThat(world.service.settle(2)).hasSize(2);
        assertThat(world.store.events().drop(5).map(ThreadEvent::thread)).containsExactly(ids.get(0), ids.get(1));
        assertThat(world.service.settle(2)).hasSize(1);
        assertThat(world.service.settle(2)).isEmpty();
        world.clock.advance(Duration.ofMinutes(2));
        assertThat(world.service.settle(Integer.MAX_VALUE)).hasSize(2);
    }

    @Test
    @Proves({"T2", "T6"})
    void a_large_sweep_settles_exactly_as_many_as_asked_for_too() {
        Seq<ThreadId> ids = List.range(0, 600).map(guest -> {
            world.clock.advance(Duration.ofSeconds(1));
            return world.received(pair(guest), "Hello").id();
        });
        world.clock.advance(TTL);

        assertThat(world.service.settle(300).map(it -> it.thread().id())).containsExactlyElementsOf(ids.take(300));
        assertThat(world.store.openThreads(BILLING)).containsExactlyElementsOf(ids.drop(300));
    }

    @Test
    void a_sweep_of_no_thread_cannot_be_asked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.service.settle(0))
                .withMessageContaining("1 or more");
    }

    /** Four threads; one lives on by a second message. */
    private static World scene() {
        World scene = new World();
        scene.received(pair(1), "One");
        scene.clock.advance(Duration.ofHours(7));
        scene.received(pair(2), "Two");
        scene.clock.advance(Duration.ofHours(20));
        scene.sent(pair(3), "Three", ANN);
        scene.received(pair(1), "One again");
        scene.clock.advance(Duration.ofMinutes(90));
        scene.sent(pair(4), "Four", ANN);
        return scene;
    }

    private static Seq<MessageThread> threads(World world) {
        return world.service.list(ThreadQuery.all(), Reader.host()).get().threads();
    }

    private static Seq<Seq<ThreadEvent>> histories(World world) {
        return threads(world)
                .map(it -> world.service.history(it.id(), Reader.host()).get());
    }
}
