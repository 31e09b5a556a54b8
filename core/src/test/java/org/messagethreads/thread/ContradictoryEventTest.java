package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.assigned;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Events.reassigned;
import static org.messagethreads.testkit.Events.released;
import static org.messagethreads.testkit.Events.unassigned;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ImpossibleHistoryTest.Kind;
import org.messagethreads.thread.ThreadEvent.Change;
import org.messagethreads.thread.ThreadEvent.MessageAdded;
import org.messagethreads.thread.ThreadEvent.Opened;

/** Events whose own facts contradict each other, or the thread they happen to. */
@Proves("E2")
class ContradictoryEventTest {

    private static final String SECRET = "My card is lost";
    private static final Instant LATER = NOON.plusSeconds(60);

    /** Thread 1, Ann's, at revision 3. */
    private static final Conversation OPEN = ImpossibleHistoryTest.State.OPEN.conversation();

    static Stream<ThreadEvent> brokenBeginnings() {
        Message first = inbound(1, "m1", NOON, SECRET);
        Change change = change(1, 1, NOON);
        Instant deadline = NOON.plusSeconds(1);
        return Stream.of(
                beginning(change, OTHER_PAIR, first, deadline),
                beginning(change(1, 2, NOON), PAIR, first, deadline),
                beginning(change(1, 1, NOON, NOON.plusMillis(1)), PAIR, first, deadline),
                beginning(change(2, 1, NOON), PAIR, first, deadline),
                beginning(change, PAIR, inbound(1, "m1", NOON.plusNanos(1), SECRET), deadline),
                beginning(change, PAIR, first, NOON),
                beginning(change, PAIR, first, NOON.plusNanos(999_999)),
                beginning(change, PAIR, first, NOON.plus(ExpiryPolicy.LONGEST).plusNanos(1)));
    }

    private static ThreadEvent beginning(Change change, NumberPair pair, Message first, Instant deadline) {
        return new Opened(change, pair, BILLING, first, deadline);
    }

    @ParameterizedTest
    @MethodSource("brokenBeginnings")
    @Proves({"I5", "M8", "T9"})
    void a_thread_begins_with_its_first_message_at_revision_1_in_its_own_conversation(ThreadEvent event) {
        Conversation empty = Conversation.empty(PAIR);

        assertThatThrownBy(() -> empty.evolve(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a history that cannot have happened: Opened of thread %s as revision %d, after no event of it",
                        event.thread(), event.change().revision().value());
    }

    static Stream<ThreadEvent> brokenMessages() {
        Instant at = LATER.plusSeconds(1);
        Change change = change(1, 4, at);
        Instant deadline = at.plusSeconds(1);
        return Stream.of(
                new MessageAdded(change, inbound(2, "m9", at, SECRET), deadline),
                new MessageAdded(change, inbound(1, "m9", LATER, SECRET), deadline),
                new MessageAdded(change, inbound(1, "m9", at, SECRET), at));
    }

    @ParameterizedTest
    @MethodSource("brokenMessages")
    void a_message_is_of_the_thread_and_the_time_it_is_added_to_and_at(ThreadEvent event) {
        Conversation open = OPEN;

        assertThatThrownBy(() -> open.evolve(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("MessageAdded of", "Open thread " + id(1))
                .hasMessageNotContaining(SECRET);
    }

    static Stream<ThreadEvent> ofAnotherAssignee() {
        Change change = change(1, 4, LATER.plusSeconds(1));
        return Stream.of(
                assigned(change, BOB, BOB),
                reassigned(change, BOB, BOB, CLEO),
                unassigned(change, BOB),
                released(change, BOB));
    }

    @ParameterizedTest
    @MethodSource("ofAnotherAssignee")
    @Proves("I2")
    void what_happens_to_an_assignee_happens_to_the_present_one(ThreadEvent event) {
        Conversation anns = OPEN;

        assertThatThrownBy(() -> anns.evolve(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Open thread " + id(1));
    }

    @Test
    @Proves("I2")
    void an_unassigned_thread_has_nobody_to_release() {
        Conversation unassigned = Conversation.empty(PAIR).evolve(opened(inbound(1, "m1", NOON, SECRET)));

        assertThatThrownBy(() -> unassigned.evolve(released(change(1, 2, LATER), ANN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Unassigned of");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MESSAGE_ADDED", "ASSIGNED", "UNASSIGNED", "RESOLVED", "DELETED"})
    @Proves({"T1", "I6"})
    void nothing_happens_to_an_open_thread_from_its_deadline_on_but_its_expiry(Kind kind) {
        Conversation open = OPEN;
        Instant deadline = LATER.plus(THREE_DAYS);

        open.evolve(kind.event(change(1, 4, deadline.minusNanos(1))));
        Stream.of(deadline, deadline.plusNanos(1))
                .map(at -> kind.event(change(1, 4, at)))
                .forEach(event -> assertThatThrownBy(() -> open.evolve(event))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(kind.printed + " of"));
    }

    @Test
    @Proves("T3")
    void an_expiry_happens_at_the_deadline_and_at_no_other_time() {
        Conversation open = OPEN;
        Instant deadline = LATER.plus(THREE_DAYS);

        assertThat(open.evolve(expired(change(1, 4, deadline))).open()).isEmpty();
        Stream.of(deadline.minusNanos(1), deadline.plusNanos(1))
                .map(at -> expired(change(1, 4, at)))
                .forEach(event -> assertThatThrownBy(() -> open.evolve(event))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Resolved of"));
    }
}
