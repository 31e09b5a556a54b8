package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** What a pair exchanged, thread after thread. */
class ConversationTest {

    private final Lifecycle threeThreads = billing()
            .given(receive("m1", "One"), resolve(1, ANN))
            .given(receive("m2", "Two"), delete(2, ANN))
            .given(receive("m3", "Three"), assign(3, ANN, ANN));

    @Test
    void a_conversation_begins_empty_at_the_start_of_the_log() {
        Conversation empty = Conversation.empty(PAIR);

        assertThat(empty.pair()).isEqualTo(PAIR);
        assertThat(empty.version()).isEqualTo(Position.START);
        assertThat(empty.open()).isEmpty();
        assertThat(empty.threads()).isEmpty();
    }

    @Test
    @Proves("I1")
    void one_thread_at_a_time_is_open() {
        Conversation conversation = threeThreads.conversation();

        assertThat(conversation.threads().keySet()).containsExactlyInAnyOrder(id(1), id(2), id(3));
        assertThat(conversation.open().map(MessageThread::id)).containsExactly(id(3));
        assertThat(conversation.thread(id(3))).isEqualTo(conversation.open());
        assertThat(conversation.thread(id(4))).isEmpty();
    }

    @Test
    void what_happens_to_an_old_thread_leaves_the_open_one_open() {
        Lifecycle after = threeThreads.given(delete(1, ANN));

        assertThat(after.open()).isEqualTo(threeThreads.open());
    }

    @Test
    void the_version_is_the_stores_to_give() {
        ThreadEvent opening = opened(inbound(1, "m1", NOON, "One"));

        Conversation decided = Conversation.empty(PAIR).evolve(opening);
        Conversation appended = Conversation.empty(PAIR).evolve(opening, new Position(42));

        assertThat(decided.version()).isEqualTo(Position.START);
        assertThat(appended.version()).isEqualTo(new Position(42));
        assertThat(appended.open()).isEqualTo(decided.open());
    }

    @Test
    @Proves("T3")
    void a_decision_appends_the_expiry_before_the_answer() {
        Instant deadline = NOON.plus(THREE_DAYS);
        Lifecycle late = billing().given(receive("m1", "One")).at(deadline);

        Decision accepted = late.when(receive("m2", "Two")).decision();
        Decision refused = late.when(resolve(1, ANN)).decision();
        Decision nothing = billing().when(receive("m1", "One")).decision();

        assertThat(accepted.events())
                .containsExactly(expired(change(1, 2, deadline)), opened(inbound(2, "m2", deadline, "Two")));
        assertThat(refused.events()).containsExactly(expired(change(1, 2, deadline)));
        assertThat(nothing.events()).containsExactly(opened(inbound(1, "m1", NOON, "One")));
    }
}
