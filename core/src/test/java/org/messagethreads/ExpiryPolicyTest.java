package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.fixtures.Expiry;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadEvent;

/** What the policy gives is earned by an activity, and kept. */
@Proves("T9")
class ExpiryPolicyTest {

    private final Expiry expiry = new Expiry(Duration.ofDays(3));
    private final World world = new World(Stores.empty(), expiry);

    @Test
    void a_changed_policy_counts_from_the_next_activity() {
        MessageThread.Open before = open(world.received(PAIR, "Hello"));
        expiry.becomes(Duration.ofHours(1));

        assertThat(open(world.thread(before.id())).deadline()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        assertThat(open(world.received(PAIR, "Again")).deadline()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void a_deadline_once_earned_outlives_the_policy_that_gave_it() {
        world.received(PAIR, "Hello");

        World replayed = new World(Stores.replayed(world.store.events()), ExpiryPolicy.timeToLive(Duration.ofHours(1)));

        assertThat(replayed.service.nextExpiry()).containsExactly(NOON.plus(Duration.ofDays(3)));
    }

    @Test
    void an_owner_can_have_a_time_to_live_of_its_own() {
        World perOwner =
                new World(Stores.empty(), (owner, at) -> at.plus(Duration.ofDays(owner.equals(BILLING) ? 1 : 2)));

        assertThat(open(perOwner.received(PAIR, "Hello")).deadline()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(open(perOwner.received(new NumberPair(SUPPORT_NUMBER, GUEST), "Hello"))
                        .deadline())
                .isEqualTo(NOON.plus(Duration.ofDays(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999999S", "PT87600H0.000000001S"})
    void a_broken_policy_throws_and_writes_nothing(Duration outOfBounds) {
        world.received(PAIR, "Hello");
        world.clock.advance(Duration.ofDays(4));
        Seq<ThreadEvent> before = world.store.events();

        expiry.becomes(outOfBounds);

        assertThatIllegalStateException()
                .isThrownBy(() -> world.handle(new Receive(PAIR, world.newMessage(), Option.none())))
                .withMessageContaining("T9");
        assertThatIllegalStateException()
                .isThrownBy(() -> world.handle(new Send(PAIR, world.newMessage(), new Text("Hello"), ANN)));
        assertThat(world.store.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT87600H"})
    void the_bounds_themselves_are_right(Duration bound) {
        expiry.becomes(bound);

        assertThat(open(world.received(PAIR, "Hello")).deadline()).isEqualTo(NOON.plus(bound));
    }

    private static MessageThread.Open open(MessageThread thread) {
        return (MessageThread.Open) thread;
    }
}
