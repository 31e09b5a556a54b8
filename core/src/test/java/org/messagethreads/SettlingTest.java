package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Who looks at a thread finds it settled, at its own deadline. */
class SettlingTest {

    private static final Duration TTL = Duration.ofDays(3);
    private static final Instant DEADLINE = NOON.plus(TTL);

    private final World world = new World();

    @ParameterizedTest(name = "{0}")
    @MethodSource({"entryPointsOfOneThread", "entryPointsOfAllThreads"})
    @Proves({"T2", "T3", "R2"})
    void an_entry_point_settles_what_it_looks_at(String ignored, BiFunction<World, ThreadId, Object> entryPoint) {
        ThreadId id = world.received(PAIR, "Hello").id();

        world.clock.advance(TTL.plusHours(1));
        assertThat(entryPoint.apply(world, id)).isNotNull();

        assertThat(world.store.history(id)).contains(expiry(id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entryPointsOfAllThreads")
    @Proves("T2")
    void whatever_names_no_single_thread_settles_everything_due(
            String ignored, BiFunction<World, ThreadId, Object> entryPoint) {
        ThreadId one = world.received(PAIR, "Hello").id();
        ThreadId other = world.received(OTHER_PAIR, "Hello").id();

        world.clock.advance(TTL);
        assertThat(entryPoint.apply(world, one)).isNotNull();

        assertThat(world.store.history(one)).last().isEqualTo(expiry(one));
        assertThat(world.store.history(other)).last().isEqualTo(expiry(other));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"entryPointsOfOneThread", "entryPointsOfAllThreads"})
    @Proves("T1")
    void nothing_is_settled_before_the_deadline(String ignored, BiFunction<World, ThreadId, Object> entryPoint) {
        ThreadId id = world.received(PAIR, "Hello").id();

        world.clock.set(DEADLINE.minusNanos(1));
        assertThat(entryPoint.apply(world, id)).isNotNull();

        assertThat(world.store.history(id)).doesNotContain(expiry(id));
    }

    @Test
    @Proves({"T3", "R5", "A6"})
    void a_refused_command_keeps_the_expiry() {
        ThreadId id = world.received(PAIR, "Hello").id();

        world.clock.advance(TTL.plusDays(10));
        Refusal refusal = world.refused(new Resolve(id, ANN));

        Resolution expired = new Resolution(StatusReason.THREAD_EXPIRED, Initiator.Party.SYSTEM, DEADLINE);
        assertThat(refusal).isEqualTo(new Refusal.ThreadNotOpen(Rule.R5, id, expired));
        assertThat(world.store.history(id)).last().isEqualTo(expiry(id));
        assertThat(world.thread(id).resolution()).containsExactly(expired);
    }

    @Test
    @Proves({"T3", "T2"})
    void a_message_after_the_deadline_settles_the_old_thread_and_opens_a_new_one() {
        MessageThread old = world.received(PAIR, "Hello");

        world.clock.advance(TTL.plusMinutes(1));
        MessageThread fresh = world.received(PAIR, "Anybody there?");

        assertThat(fresh.id()).isNotEqualTo(old.id());
        assertThat(fresh.facts().created()).isEqualTo(DEADLINE.plus(Duration.ofMinutes(1)));
        assertThat(world.store.events().get(1)).isEqualTo(expiry(old.id()));
    }

    @Test
    @Proves({"T3", "I5"})
    void an_expiry_is_stamped_with_the_deadline_though_its_modification_time_lies_ahead() {
        World brief = new World(world.store, (owner, at) -> at.plusMillis(1));
        ThreadId id = brief.received(PAIR, "Hello").id();
        for (int hand = 0; hand < 2; hand++) {
            brief.changed(new Assign(id, ANN, ANN));
            brief.changed(new Assign(id, BOB, BOB));
        }

        brief.clock.advance(TTL);

        MessageThread expired = brief.thread(id);
        assertThat(expired.resolution().get().at()).isEqualTo(NOON.plusMillis(1));
        assertThat(expired.facts().modified()).isEqualTo(NOON.plusMillis(5));
    }

    private static Stream<Arguments> entryPointsOfOneThread() {
        return Stream.of(
                entry("a read", (it, id) -> it.thread(id)),
                entry("a stranger's read", (it, id) -> it.service.thread(id, Reader.handler(STRANGER))),
                entry("its messages", (it, id) -> it.service.messages(id, Reader.host())),
                entry("its history", (it, id) -> it.service.history(id, Reader.host())),
                entry("an assignment", (it, id) -> it.handle(new Assign(id, ANN, ANN))),
                entry("an unassignment", (it, id) -> it.handle(new Unassign(id, ANN))),
                entry("a resolution", (it, id) -> it.handle(new Resolve(id, ANN))),
                entry("a stranger's command", (it, id) -> it.handle(new Resolve(id, STRANGER))),
                entry("a deletion", (it, id) -> it.handle(new Delete(id, ANN))),
                entry("an inbound message", (it, id) -> it.received(PAIR, "Again")),
                entry("an outbound message", (it, id) -> it.handle(sent(STRANGER))),
                entry(
                        "a redelivery",
                        (it, id) ->
                                it.unchanged(new Receive(PAIR, new MessageId("m1"), Option.some(new Text("Hello"))))));
    }

    private static Stream<Arguments> entryPointsOfAllThreads() {
        return Stream.of(
                entry("a list", (it, id) -> it.service.list(ThreadQuery.all(), Reader.host())),
                entry("a stranger's list", (it, id) -> it.service.list(ThreadQuery.all(), reader())),
                entry(
                        "a refused list",
                        (it, id) -> it.service.list(ThreadQuery.all().withOwners(HashSet.of(BILLING)), reader())),
                entry("the next expiry", (it, id) -> it.service.nextExpiry()),
                entry("a sweep", (it, id) -> it.service.settle(1_000)),
                entry("another owner's change", (it, id) -> it.handle(new Reconcile(SUPPORT))));
    }

    private static Arguments entry(String name, BiFunction<World, ThreadId, Object> entryPoint) {
        return arguments(name, entryPoint);
    }

    private static Reader reader() {
        return Reader.handler(STRANGER);
    }

    private static Send sent(HandlerId by) {
        return new Send(PAIR, new MessageId("out"), new Text("Hi"), by);
    }

    private static ThreadEvent expiry(ThreadId id) {
        return new ThreadEvent.Resolved(
                new ThreadEvent.Change(id, DEADLINE, new Revision(2), DEADLINE),
                Initiator.Party.SYSTEM,
                StatusReason.THREAD_EXPIRED);
    }
}
