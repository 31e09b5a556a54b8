package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Meanwhile;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadEvent;

/** A message id is good once. */
class RedeliveryTest {

    private static final MessageId ID = new MessageId("once");

    private final World world = new World();
    private final MessageThread thread = world.changed(inbound(PAIR, "Hello")).thread();

    @Nested
    @Proves("X1")
    class While_its_thread_is_open {

        @Test
        void a_redelivery_is_accepted_with_nothing_to_do() {
            Seq<ThreadEvent> before = world.store.events();
            world.clock.advance(Duration.ofHours(1));

            Outcome.Unchanged again = world.unchanged(inbound(PAIR, "Hello"));

            assertThat(again.thread()).isEqualTo(thread);
            assertThat(again.message().map(Message::id)).containsExactly(ID);
            assertThat(world.store.events()).isEqualTo(before);
        }

        @Test
        void the_answer_shows_the_thread_as_it_stands_now() {
            MessageThread later = world.received(PAIR, "Anybody there?");

            assertThat(world.unchanged(inbound(PAIR, "Hello")).thread()).isEqualTo(later);
        }

        @Test
        void a_redelivery_that_comes_at_the_same_time_is_found_out() {
            Receive other = new Receive(PAIR, new MessageId("other"), Option.some(new Text("Other")));
            Meanwhile meanwhile = new Meanwhile(world).happens(() -> world.changed(other));

            Outcome outcome = meanwhile.service.handle(other).get();

            assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
            assertThat(world.store.history(thread.id())).hasSize(2);
        }
    }

    @Nested
    @Proves("X2")
    class After_its_thread_ended {

        @Test
        void a_redelivery_does_not_resurrect_a_resolved_conversation() {
            world.changed(new Resolve(thread.id(), ANN));

            Outcome.Unchanged again = world.unchanged(inbound(PAIR, "Hello"));

            assertThat(again.thread()).isEqualTo(world.thread(thread.id()));
            assertThat(world.store.find(PAIR).open()).isEmpty();
        }

        @Test
        void a_redelivery_does_not_join_the_thread_that_is_open_by_now() {
            world.changed(new Resolve(thread.id(), ANN));
            MessageThread next = world.received(PAIR, "Another matter");

            assertThat(world.unchanged(inbound(PAIR, "Hello")).thread().id()).isEqualTo(thread.id());
            assertThat(world.thread(next.id())).isEqualTo(next);
        }

        @Test
        void a_redelivery_at_the_deadline_finds_the_thread_expired() {
            world.clock.advance(Duration.ofDays(3));

            Outcome.Unchanged again = world.unchanged(inbound(PAIR, "Hello"));

            assertThat(again.thread().resolution().map(it -> it.reason())).containsExactly(StatusReason.THREAD_EXPIRED);
            assertThat(world.store.find(PAIR).open()).isEmpty();
        }

        @Test
        void a_redelivery_to_a_tombstone_shows_the_message_without_its_text() {
            world.changed(new Delete(thread.id(), ANN));

            Outcome.Unchanged again = world.unchanged(inbound(PAIR, "Hello"));

            assertThat(again.thread()).isInstanceOf(MessageThread.Deleted.class);
            assertThat(again.message().get().text()).isEmpty();
            assertThat(world.store.find(PAIR).open()).isEmpty();
        }

        @Test
        void the_text_counts_no_longer() {
            world.changed(new Resolve(thread.id(), ANN));
            assertThat(world.unchanged(inbound(PAIR, "Other")).thread().id()).isEqualTo(thread.id());

            world.changed(new Delete(thread.id(), ANN));
            assertThat(world.unchanged(inbound(PAIR, "Other")).thread().id()).isEqualTo(thread.id());
        }

        @Test
        @Proves("X3")
        void pair_and_direction_still_count() {
            world.changed(new Resolve(thread.id(), ANN));

            assertReused(inbound(OTHER_PAIR, "Hello"));
            assertReused(new Send(PAIR, ID, new Text("Hello"), ANN));
        }
    }

    @Test
    @Proves("X3")
    void an_id_with_another_text_direction_or_pair_is_refused() {
        assertReused(inbound(PAIR, "Other"));
        assertReused(new Receive(PAIR, ID, Option.none()));
        assertReused(new Send(PAIR, ID, new Text("Hello"), ANN));
        assertReused(inbound(OTHER_PAIR, "Hello"));
    }

    @Test
    @Proves("X3")
    void an_id_that_another_pair_takes_at_the_same_time_is_refused() {
        Receive here = new Receive(PAIR, new MessageId("other"), Option.none());
        Receive there = new Receive(OTHER_PAIR, new MessageId("other"), Option.none());
        Meanwhile meanwhile = new Meanwhile(world).happens(() -> world.changed(there));

        assertThat(meanwhile.service.handle(here).getLeft())
                .isEqualTo(new Refusal.MessageIdReused(new MessageId("other")));
    }

    @Test
    @Proves("X1")
    void a_refused_message_is_not_remembered() {
        MessageId id = world.newMessage();
        world.refused(new Send(OTHER_PAIR, id, new Text("Hello"), GUS));

        MessageThread sent =
                world.changed(new Send(OTHER_PAIR, id, new Text("Hi"), ANN)).thread();

        assertThat(world.service.messages(sent.id(), Reader.host()).get().map(Message::id))
                .containsExactly(id);
    }

    private void assertReused(ThreadCommand command) {
        Seq<ThreadEvent> before = world.store.events();
        assertThat(world.refused(command)).isEqualTo(new Refusal.MessageIdReused(ID));
        assertThat(world.store.events()).isEqualTo(before);
    }

    private static Receive inbound(NumberPair pair, String text) {
        return new Receive(pair, ID, Option.some(new Text(text)));
    }
}
