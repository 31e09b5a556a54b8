package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.added;
import static org.messagethreads.testkit.Events.assigned;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.deleted;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Events.reassigned;
import static org.messagethreads.testkit.Events.resolved;
import static org.messagethreads.testkit.Events.unassigned;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadEvent.Change;
import org.messagethreads.thread.ThreadEvent.Opened;

/** Every state and every event that cannot happen to it. */
@Proves({"E2", "I1", "I4", "R6"})
class ImpossibleHistoryTest {

    private static final String SECRET = "My card is lost";
    private static final Instant LATER = NOON.plusSeconds(60);

    enum State {
        NONE,
        OPEN,
        RESOLVED,
        DELETED_WHILE_OPEN,
        DELETED_AFTER_RESOLVED;

        /** The conversation whose thread 1 is in this state, at revision 3 if there is one. */
        Conversation conversation() {
            Conversation empty = Conversation.empty(PAIR);
            Conversation open = empty.evolve(opened(inbound(1, "m1", NOON, SECRET)))
                    .evolve(assigned(change(1, 2, NOON, NOON.plusMillis(1)), ANN, ANN));
            Change third = change(1, 3, LATER);
            return switch (this) {
                case NONE -> empty;
                case OPEN -> open.evolve(added(third, inbound(1, "m2", LATER, SECRET)));
                case RESOLVED -> open.evolve(resolved(third, ANN));
                case DELETED_WHILE_OPEN -> open.evolve(deleted(third, ANN));
                case DELETED_AFTER_RESOLVED ->
                    open.evolve(resolved(change(1, 3, NOON, NOON.plusMillis(2)), ANN))
                            .evolve(deleted(change(1, 4, LATER), ANN));
            };
        }

        long revision() {
            return conversation().thread(id(1)).map(it -> it.revision().value()).getOrElse(0L);
        }

        boolean allows(Kind kind) {
            return switch (this) {
                case NONE -> kind == Kind.OPENED;
                case OPEN -> kind != Kind.OPENED;
                case RESOLVED -> kind == Kind.DELETED;
                case DELETED_WHILE_OPEN, DELETED_AFTER_RESOLVED -> false;
            };
        }

        String printed() {
            return switch (this) {
                case NONE -> "no event of it";
                case OPEN -> "Open thread " + id(1);
                case RESOLVED -> "Resolved thread " + id(1);
                case DELETED_WHILE_OPEN, DELETED_AFTER_RESOLVED -> "Deleted thread " + id(1);
            };
        }
    }

    enum Kind {
        OPENED("Opened"),
        MESSAGE_ADDED("MessageAdded"),
        ASSIGNED("Assigned"),
        UNASSIGNED("Unassigned"),
        RESOLVED("Resolved"),
        DELETED("Deleted");

        final String printed;

        Kind(String printed) {
            this.printed = printed;
        }

        ThreadEvent event(Change change) {
            return switch (this) {
                case OPENED -> opened(inbound(1, "m9", change.at(), SECRET));
                case MESSAGE_ADDED -> added(change, inbound(1, "m9", change.at(), SECRET));
                case ASSIGNED -> reassigned(change, ANN, ANN, BOB);
                case UNASSIGNED -> unassigned(change, ANN);
                case RESOLVED -> resolved(change, ANN);
                case DELETED -> deleted(change, ANN);
            };
        }
    }

    static Stream<Arguments> all() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Kind.values()).map(kind -> Arguments.of(state, kind)));
    }

    static Stream<Arguments> impossible() {
        return all().filter(pair -> !((State) pair.get()[0]).allows((Kind) pair.get()[1]));
    }

    static Stream<Arguments> possible() {
        return all().filter(pair -> ((State) pair.get()[0]).allows((Kind) pair.get()[1]));
    }

    private static ThreadEvent next(State state, Kind kind) {
        return kind.event(change(1, state.revision() + 1, LATER.plusSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void an_event_that_cannot_happen_is_refused_naming_its_kind_and_the_state(State state, Kind kind) {
        Conversation conversation = state.conversation();

        assertThatThrownBy(() -> conversation.evolve(next(state, kind)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("a history that cannot have happened: " + kind.printed + " of")
                .hasMessageEndingWith(
                        state == State.NONE ? state.printed() : state.printed() + " at revision " + state.revision())
                .hasMessageNotContainingAny(SECRET, GUEST.e164(), GUEST.e164().substring(1));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void an_event_that_can_happen_is_folded(State state, Kind kind) {
        ThreadEvent event = next(state, kind);

        Conversation after = state.conversation().evolve(event);

        assertThat(after.thread(id(1)).map(MessageThread::revision))
                .containsExactly(event.change().revision());
    }

    /** The store would never ask it, but the fold of one thread is public too. */
    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"OPEN", "RESOLVED", "DELETED_WHILE_OPEN"})
    void a_thread_is_opened_once(State state) {
        MessageThread thread = state.conversation().thread(id(1)).get();
        ThreadEvent again = new Opened(
                change(1, 4, LATER.plusSeconds(1)),
                PAIR,
                thread.owner(),
                inbound(1, "m9", LATER.plusSeconds(1), SECRET),
                LATER.plusSeconds(2));

        assertThatThrownBy(() -> thread.evolve(again))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Opened of", state.printed())
                .hasMessageNotContaining(SECRET);
    }

    @Test
    @Proves("I1")
    void a_pair_has_at_most_one_open_thread() {
        Conversation conversation = State.OPEN.conversation();

        assertThatThrownBy(() -> conversation.evolve(opened(inbound(2, "m9", LATER, SECRET))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a history that cannot have happened: Opened of thread %s as revision 1, after Open thread %s at revision 3",
                        id(2), id(1));
    }

    @Test
    @Proves("M8")
    void an_id_is_used_once_also_after_its_thread_was_deleted() {
        Conversation conversation = State.DELETED_WHILE_OPEN.conversation();

        assertThatThrownBy(() -> conversation.evolve(opened(inbound(1, "m9", LATER, SECRET))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Opened of thread " + id(1), "Deleted thread " + id(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MESSAGE_ADDED", "ASSIGNED", "UNASSIGNED", "RESOLVED", "DELETED"})
    @Proves("I5")
    void revisions_have_neither_gaps_nor_repetitions(Kind kind) {
        Conversation open = State.OPEN.conversation();

        Stream.of(1L, 2L, 3L, 5L)
                .map(revision -> kind.event(change(1, revision, LATER.plusSeconds(1))))
                .forEach(event -> assertThatThrownBy(() -> open.evolve(event))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll(
                                kind.printed + " of",
                                "as revision " + event.change().revision().value(),
                                "at revision 3"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MESSAGE_ADDED", "ASSIGNED", "UNASSIGNED", "RESOLVED", "DELETED"})
    @Proves("I5")
    void last_modified_times_are_the_event_time_or_1_ms_after_the_previous(Kind kind) {
        Conversation open = State.OPEN.conversation();

        Stream.of(LATER, LATER.minusNanos(1), LATER.plusMillis(2))
                .map(modified -> kind.event(change(1, 4, LATER, modified)))
                .forEach(event -> assertThatThrownBy(() -> open.evolve(event))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(kind.printed + " of"));
    }

    @Test
    void an_event_of_another_thread_is_not_folded_into_this_one() {
        MessageThread thread = State.OPEN.conversation().open().get();

        assertThatThrownBy(() -> thread.evolve(resolved(change(2, 4, LATER.plusSeconds(1)), ANN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Resolved of thread " + id(2), "Open thread " + id(1));
    }
}
