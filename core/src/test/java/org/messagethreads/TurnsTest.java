package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.messagethreads.directory.Directory;
import org.messagethreads.fixtures.ForwardingDirectory;
import org.messagethreads.testkit.Callers;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadCommand.Receive;

/** Many callers on one pair. */
class TurnsTest {

    private static final int CALLERS = 8;
    private static final int MESSAGES = 250;

    private final World world = new World();
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicInteger mostAsking = new AtomicInteger();
    private final MessageThreads service = new MessageThreads(
            world.store, new Counting(world.directory), world.clock, new CountingIds(), ExpiryPolicy.STANDARD);

    @Test
    @Proves("M11")
    void commands_on_one_pair_take_turns_and_each_is_done() throws Exception {
        assertThat(Callers.atOnce(Vector.range(0, CALLERS).map(this::caller)))
                .hasSize(CALLERS)
                .containsOnly(MESSAGES);
        assertThat(mostAsking).hasValue(1);
        assertThat(world.store.find(PAIR).threads().keySet())
                .singleElement()
                .satisfies(id ->
                        assertThat(service.messages(id, Reader.host()).get()).hasSize(CALLERS * MESSAGES));
    }

    private Callable<Integer> caller(int number) {
        return () -> Vector.range(0, MESSAGES)
                .map(it -> new Receive(PAIR, new MessageId(number + "-" + it), Option.none()))
                .map(service::handle)
                .count(answer -> answer.exists(Outcome.Changed.class::isInstance));
    }

    /** Counts who is asking at the same time. */
    private final class Counting extends ForwardingDirectory {

        Counting(Directory directory) {
            super(directory);
        }

        @Override
        public Option<Roster.Current> ownerOf(PhoneNumber number) {
            mostAsking.accumulateAndGet(asking.incrementAndGet(), Math::max);
            Option<Roster.Current> owner = super.ownerOf(number);
            asking.decrementAndGet();
            return owner;
        }
    }
}
