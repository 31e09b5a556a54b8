package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.BILLING_NUMBER;

import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Guests;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.ThreadEvent.Opened;

/** Every message brings number objects of its own; the store keeps one of an owner's number, and one of each pair. */
class SharedNumbersTest {

    private final World world = new World();

    @Test
    void the_second_pair_of_an_owners_number_keeps_the_object_of_the_first() {
        MessageThread first = world.received(pair(1), "Hello");
        MessageThread second = world.received(pair(2), "Hello");

        assertThat(second.facts().pair()).isEqualTo(pair(2));
        assertThat(second.facts().pair().owner()).isSameAs(first.facts().pair().owner());
    }

    @Test
    void a_thread_its_event_and_its_conversation_keep_the_same_pair() {
        world.received(pair(1), "Hello");
        MessageThread thread = world.received(pair(2), "Hello");

        Opened opened = (Opened) world.store.history(thread.id()).head();
        assertThat(opened.pair()).isSameAs(thread.facts().pair());
        assertThat(world.store.find(pair(2)).pair()).isSameAs(thread.facts().pair());
    }

    @Test
    void a_number_that_nobody_has_exchanged_anything_under_is_taken_as_it_comes() {
        world.received(pair(1), "Hello");
        NumberPair turned = new NumberPair(new PhoneNumber(Guests.guest(1).e164()), BILLING_NUMBER);

        Conversation nothing = world.store.find(turned);

        assertThat(nothing).isEqualTo(Conversation.empty(turned));
        assertThat(nothing.pair().owner()).isSameAs(turned.owner());
    }

    private static NumberPair pair(int guest) {
        return new NumberPair(
                new PhoneNumber(BILLING_NUMBER.e164()),
                new PhoneNumber(Guests.guest(guest).e164()));
    }
}
