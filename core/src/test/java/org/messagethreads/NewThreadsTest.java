package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_GUEST;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.control.Option;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Meanwhile;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;

/** When a message opens a thread of its own. */
class NewThreadsTest {

    private final World world = new World();

    @Nested
    class After_a_thread_ended {

        private final MessageThread old = world.sent(PAIR, "Good morning", ANN);

        @Test
        @Proves({"M7", "M1"})
        void a_message_in_the_instant_of_a_resolution_opens_an_unassigned_thread() {
            world.changed(new Resolve(old.id(), ANN));

            MessageThread fresh = world.received(PAIR, "One more thing");

            assertThat(fresh.id()).isNotEqualTo(old.id());
            assertThat(fresh.assignee()).isEmpty();
            assertThat(fresh.facts().created()).isEqualTo(NOON);
        }

        @Test
        @Proves({"M7", "M1"})
        void a_message_in_the_instant_of_a_deletion_opens_an_unassigned_thread() {
            world.changed(new Delete(old.id(), ANN));

            MessageThread fresh = world.received(PAIR, "One more thing");

            assertThat(fresh.id()).isNotEqualTo(old.id());
            assertThat(fresh.assignee()).isEmpty();
        }

        @Test
        @Proves({"M7", "M2"})
        void another_handler_may_open_the_next_thread() {
            world.changed(new Resolve(old.id(), ANN));

            assertThat(world.sent(PAIR, "Good evening", BOB).assignee()).containsExactly(BOB);
        }

        @Test
        @Proves("M7")
        void a_resolved_thread_is_not_changed_by_what_follows() {
            MessageThread resolved = world.changed(new Resolve(old.id(), ANN)).thread();

            world.received(PAIR, "One more thing");
            world.refused(new Resolve(old.id(), BOB));

            assertThat(world.thread(old.id())).isEqualTo(resolved);
            assertThat(world.changed(new Delete(old.id(), BOB)).thread()).isInstanceOf(MessageThread.Deleted.class);
        }
    }

    @Nested
    @Proves("M11")
    class On_a_fresh_pair {

        private final Meanwhile meanwhile = new Meanwhile(world);
        private final MessageId inbound = new MessageId("in");

        @Test
        void two_messages_at_once_make_one_thread_with_two_messages() {
            meanwhile.happens(() -> world.received(PAIR, "First"));

            Outcome outcome = meanwhile.service.handle(received("Second")).get();

            MessageThread thread = ((Outcome.Changed) outcome).thread();
            assertThat(messages(thread)).containsExactly("First", "Second");
            assertThat(world.store.find(PAIR).threads()).hasSize(1);
        }

        @Test
        void an_outbound_message_that_comes_second_is_refused() {
            meanwhile.happens(() -> world.received(PAIR, "First"));

            Refusal refusal = meanwhile
                    .service
                    .handle(new Send(PAIR, new MessageId("out"), new Text("Second"), ANN))
                    .getLeft();

            assertThat(refusal)
                    .isEqualTo(new Refusal.NotTheAssignee(
                            Rule.M4, ANN, world.store.find(PAIR).open().get().id(), Option.none()));
        }

        @Test
        void an_inbound_message_that_comes_second_joins_the_senders_thread() {
            meanwhile.happens(() -> world.sent(PAIR, "First", ANN));

            Outcome outcome = meanwhile.service.handle(received("Second")).get();

            MessageThread thread = ((Outcome.Changed) outcome).thread();
            assertThat(thread.assignee()).containsExactly(ANN);
            assertThat(messages(thread)).containsExactly("First", "Second");
        }

        private Receive received(String text) {
            return new Receive(PAIR, inbound, Option.some(new Text(text)));
        }

        private Iterable<String> messages(MessageThread thread) {
            return world.service
                    .messages(thread.id(), Reader.host())
                    .get()
                    .map(it -> it.text().get().value());
        }
    }

    @Nested
    @Proves("M12")
    class The_numbers_decide {

        @Test
        void a_message_to_a_number_nobody_has_is_refused() {
            NumberPair nobodys = new NumberPair(OTHER_GUEST, GUEST);

            assertThat(world.refused(new Receive(nobodys, world.newMessage(), Option.none())))
                    .isEqualTo(new Refusal.UnknownOwnerNumber(OTHER_GUEST));
            assertThat(world.store.events()).isEmpty();
        }

        @Test
        void a_message_of_a_number_to_itself_is_refused() {
            NumberPair itself = new NumberPair(BILLING_NUMBER, BILLING_NUMBER);

            assertThat(world.refused(new Receive(itself, world.newMessage(), Option.none())))
                    .isEqualTo(new Refusal.GuestIsOwner(BILLING_NUMBER));
        }

        @Test
        void between_two_of_our_numbers_there_are_two_conversations_one_per_view() {
            NumberPair billingsView = new NumberPair(BILLING_NUMBER, SUPPORT_NUMBER);
            NumberPair supportsView = new NumberPair(SUPPORT_NUMBER, BILLING_NUMBER);

            MessageThread sent = world.sent(billingsView, "Do you know this guest?", ANN);
            MessageThread received = world.received(supportsView, "Do you know this guest?");
            MessageThread answered = world.received(billingsView, "Never heard of them");

            assertThat(sent.owner()).isEqualTo(BILLING);
            assertThat(received.owner()).isEqualTo(SUPPORT);
            assertThat(answered.id()).isEqualTo(sent.id()).isNotEqualTo(received.id());
            world.changed(new Resolve(received.id(), STRANGER));
            assertThat(world.thread(sent.id())).isInstanceOf(MessageThread.Open.class);
        }

        @Test
        @Proves("X3")
        void each_message_between_two_of_our_numbers_has_an_id_of_its_own() {
            MessageId id = world.newMessage();
            NumberPair billingsView = new NumberPair(BILLING_NUMBER, SUPPORT_NUMBER);
            NumberPair supportsView = new NumberPair(SUPPORT_NUMBER, BILLING_NUMBER);
            world.changed(new Send(billingsView, id, new Text("Hello"), ANN));

            assertThat(world.refused(new Receive(supportsView, id, Option.some(new Text("Hello")))))
                    .isEqualTo(new Refusal.MessageIdReused(id));
        }
    }
}
