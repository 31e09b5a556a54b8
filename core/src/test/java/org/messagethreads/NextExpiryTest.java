package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Expiry;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadId;

/** The earliest deadline of all open threads, exact. */
class NextExpiryTest {

    private static final Duration TTL = Duration.ofDays(3);

    private final Expiry expiry = new Expiry(TTL);
    private final World world = new World(Stores.empty(), expiry);

    @Test
    void nothing_expires_while_no_thread_is_open() {
        assertThat(world.service.nextExpiry()).isEmpty();

        world.changed(new Resolve(world.received(pair(1), "One").id(), ANN));
        world.changed(new Delete(world.received(pair(2), "Two").id(), ANN));

        assertThat(world.service.nextExpiry()).isEmpty();
    }

    @Test
    @Proves("T4")
    void a_message_moves_the_deadline_and_an_assignment_does_not() {
        ThreadId id = world.received(pair(1), "One").id();
        world.clock.advance(Duration.ofHours(5));
        world.changed(new Assign(id, ANN, ANN));
        assertThat(world.service.nextExpiry()).containsExactly(NOON.plus(TTL));

        world.received(pair(1), "One again");

        assertThat(world.service.nextExpiry()).containsExactly(after(5));
    }

    @Test
    void of_two_threads_the_earlier_deadline_counts_whatever_moved() {
        world.received(pair(1), "One");
        world.clock.advance(Duration.ofHours(1));
        world.received(pair(2), "Two");
        assertThat(world.service.nextExpiry()).containsExactly(after(0));

        world.clock.advance(Duration.ofHours(1));
        world.received(pair(1), "One again");
        assertThat(world.service.nextExpiry()).containsExactly(after(1));

        world.clock.advance(Duration.ofHours(1));
        world.received(pair(2), "Two again");
        assertThat(world.service.nextExpiry()).containsExactly(after(2));
    }

    @Test
    @Proves("T9")
    void a_deadline_that_is_shortened_counts_at_once() {
        world.received(pair(1), "One");
        ThreadId second = world.received(pair(2), "Two").id();
        world.received(pair(2), "Two, further on");

        expiry.becomes(Duration.ofMinutes(10));
        world.received(pair(2), "Two, in haste");
        assertThat(world.service.nextExpiry()).containsExactly(NOON.plus(Duration.ofMinutes(10)));

        world.changed(new Resolve(second, ANN));
        assertThat(world.service.nextExpiry()).containsExactly(NOON.plus(TTL));
    }

    @Test
    @Proves("T9")
    void a_deadline_that_is_shortened_and_moved_again_counts_as_it_stands() {
        world.received(pair(1), "One");
        expiry.becomes(Duration.ofMinutes(10));
        world.received(pair(1), "One, in haste");
        expiry.becomes(Duration.ofDays(30));
        world.received(pair(1), "One, at leisure");

        assertThat(world.service.nextExpiry()).containsExactly(NOON.plus(Duration.ofDays(30)));
        world.clock.advance(Duration.ofDays(29));
        assertThat(world.service.settle(10)).isEmpty();
        world.clock.advance(Duration.ofDays(1));
        assertThat(world.service.settle(10)).hasSize(1);
    }

    @Test
    @Proves("T2")
    void what_is_due_is_settled_and_the_next_one_told() {
        world.received(pair(1), "One");
        world.clock.advance(Duration.ofHours(1));
        world.received(pair(2), "Two");

        world.clock.set(after(0));

        assertThat(world.service.nextExpiry()).containsExactly(after(1));
        world.clock.set(after(1));
        assertThat(world.service.nextExpiry()).isEmpty();
    }

    @Test
    @Proves("T2")
    void what_a_slow_caller_opened_meanwhile_and_is_due_is_settled_too() {
        ForwardingStore overtaken = new ForwardingStore(world.store) {
            @Override
            public Option<Instant> nextDeadline() {
                if (world.store.events().isEmpty()) {
                    opensSlowly();
                }
                return super.nextDeadline();
            }
        };
        MessageThreads service = new MessageThreads(
                overtaken, world.directory, world.clock, new CountingIds(), ExpiryPolicy.STANDARD, Stores.KEY);
        world.clock.set(after(0));

        assertThat(service.nextExpiry()).isEmpty();
        assertThat(world.store.events()).hasSize(2);
    }

    /** A thread, by a caller whose reading of the clock is as old as the thread may become. */
    private void opensSlowly() {
        world.clock.set(NOON);
        world.received(pair(1), "One");
        world.clock.set(after(0));
    }

    private static Instant after(int hours) {
        return NOON.plus(TTL).plus(Duration.ofHours(hours));
    }
}
