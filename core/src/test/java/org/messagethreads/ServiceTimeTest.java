package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.Guests;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadId;

/** A service's time never goes backwards. */
@Proves("T5")
class ServiceTimeTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World();

    @Test
    void a_clock_set_back_is_waited_for() {
        world.clock.advance(HOUR);
        world.received(PAIR, "Hello");

        world.clock.set(NOON);
        MessageThread next = world.received(OTHER_PAIR, "Hello");

        assertThat(next.facts().created()).isEqualTo(NOON.plus(HOUR));
        assertThat(world.service.lead()).isEqualTo(HOUR);
    }

    @Test
    void a_clock_that_catches_up_leads_again() {
        world.clock.advance(HOUR);
        world.received(PAIR, "Hello");
        world.clock.set(NOON);

        world.clock.advance(HOUR.plusMinutes(1));

        assertThat(world.service.lead()).isZero();
        assertThat(world.received(OTHER_PAIR, "Hello").facts().created())
                .isEqualTo(NOON.plus(HOUR).plus(Duration.ofMinutes(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entryPoints")
    void any_entry_point_takes_a_reading(String ignored, Function<World, Object> entryPoint) {
        world.clock.advance(HOUR);
        assertThat(entryPoint.apply(world)).isNotNull();

        world.clock.set(NOON);

        assertThat(world.service.lead()).isEqualTo(HOUR);
        assertThat(world.received(PAIR, "Hello").facts().created()).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void asking_for_the_lead_takes_no_reading() {
        world.clock.advance(HOUR);
        assertThat(world.service.lead()).isZero();

        world.clock.set(NOON);

        assertThat(world.service.lead()).isZero();
        assertThat(world.received(PAIR, "Hello").facts().created()).isEqualTo(NOON);
    }

    @Test
    @Proves("E1")
    void a_value_that_cannot_be_built_takes_no_reading() {
        AtomicInteger readings = new AtomicInteger();
        MessageThreads service = service(world.store, () -> {
            readings.incrementAndGet();
            return NOON;
        });

        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.handle(new Send(PAIR, message(), new Text("x".repeat(1001)), ANN)));
        assertThatIllegalArgumentException().isThrownBy(() -> service.settle(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.list(ThreadQuery.all().withLimit(0), Reader.host()));
        assertThat(readings).hasValue(0);

        assertThat(service.handle(new Send(PAIR, message(), new Text("x"), ANN)).isRight())
                .isTrue();
        assertThat(readings).hasPositiveValue();
    }

    @Test
    void after_a_replay_time_goes_on_from_the_newest_event() {
        world.received(PAIR, "Hello");
        world.clock.advance(HOUR);
        world.received(OTHER_PAIR, "Hello");

        MessageThreads replayed = service(Stores.replayed(world.store.events()), () -> NOON);

        assertThat(replayed.lead()).isEqualTo(HOUR);
        assertThat(created(replayed)).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void after_a_replay_readings_that_left_no_event_are_forgotten() {
        world.received(PAIR, "Hello");
        world.clock.advance(HOUR);
        assertThat(world.service.nextExpiry()).isNotEmpty();

        MessageThreads replayed = service(Stores.replayed(world.store.events()), () -> NOON);

        assertThat(replayed.lead()).isZero();
        assertThat(created(replayed)).isEqualTo(NOON);
    }

    private static Instant created(MessageThreads service) {
        return ((Outcome.Changed) service.handle(new Send(Guests.pair(7), message(), new Text("Hello"), ANN))
                        .get())
                .thread()
                .facts()
                .created();
    }

    private MessageThreads service(InMemoryThreadRepository store, InstantSource clock) {
        return new MessageThreads(
                store, world.directory, clock, () -> new ThreadId(UUID.randomUUID()), ExpiryPolicy.STANDARD);
    }

    private static MessageId message() {
        return new MessageId("a-message");
    }

    private static Stream<Arguments> entryPoints() {
        return Stream.of(
                entry("a refused command", it -> it.refused(sentByAStranger())),
                entry("a command on a thread nobody knows", it -> it.refused(new Resolve(unknown(), ANN))),
                entry("a reconciliation", it -> it.handle(new Reconcile(SUPPORT))),
                entry("a read of a thread nobody knows", it -> it.service.thread(unknown(), Reader.host())),
                entry("messages", it -> it.service.messages(unknown(), Reader.host())),
                entry("a history", it -> it.service.history(unknown(), Reader.host())),
                entry("a list", it -> it.service.list(ThreadQuery.all(), Reader.host())),
                entry("a sweep", it -> it.service.settle(1)),
                entry("the next expiry", it -> it.service.nextExpiry()));
    }

    private static Arguments entry(String name, Function<World, Object> entryPoint) {
        return arguments(name, entryPoint);
    }

    private static Send sentByAStranger() {
        return new Send(PAIR, message(), new Text("Hello"), STRANGER);
    }

    private static ThreadId unknown() {
        return CountingIds.id(404);
    }
}
