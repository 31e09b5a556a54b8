package org.messagethreads.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Events.assigned;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Events.resolved;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.thread.Rule;

/** Given, when, then: what holds passes, and what does not hold tells its story. */
class LifecycleTest {

    private static final Instant DEADLINE = NOON.plus(THREE_DAYS);
    private static final Lifecycle ASSIGNED = billing().given(receive("m1", "Hello"), assign(1, ANN, BOB));

    @Nested
    class What_holds {

        @Test
        void a_command_has_its_event() {
            billing()
                    .at(NOON)
                    .when(receive("m1", "Hello"))
                    .then(opened(inbound(1, "m1", NOON, "Hello")))
                    .when(assign(1, ANN, BOB))
                    .then(assigned(change(1, 2, NOON, NOON.plusMillis(1)), ANN, BOB));
        }

        @Test
        void time_that_elapses_expires_a_thread() {
            ASSIGNED.whenTimeElapses(THREE_DAYS)
                    .then(expired(change(1, 3, DEADLINE)))
                    .when(resolve(1, BOB))
                    .thenRefused(Rule.R5);
        }

        @Test
        void time_that_is_too_short_does_nothing() {
            ASSIGNED.whenTimeElapses(THREE_DAYS.minusNanos(1)).thenNothingToDo();
        }

        @Test
        void time_elapses_after_what_it_was_before() {
            Lifecycle later = ASSIGNED.whenTimeElapses(Duration.ofDays(2)).thenNothingToDo();

            later.whenTimeElapses(Duration.ofDays(1)).then(expired(change(1, 3, DEADLINE)));
        }

        @Test
        void a_retry_has_nothing_to_do() {
            ASSIGNED.when(assign(1, ANN, BOB)).thenNothingToDo();
        }
    }

    @Nested
    class What_does_not_hold {

        @Test
        void tells_the_story_up_to_it() {
            assertThatThrownBy(() -> ASSIGNED.whenTimeElapses(THREE_DAYS).thenNothingToDo())
                    .isInstanceOf(AssertionError.class)
                    .message()
                    .contains(ASSIGNED.toString())
                    .contains("at " + DEADLINE)
                    .contains("THREAD_EXPIRED");
            assertThat(ASSIGNED.toString().lines())
                    .hasSize(5)
                    .satisfiesExactly(
                            it -> assertThat(it).isEqualTo("at " + NOON),
                            it -> assertThat(it).startsWith("when Receive"),
                            it -> assertThat(it).startsWith("so Opened"),
                            it -> assertThat(it).startsWith("when Assign"),
                            it -> assertThat(it).startsWith("so Assigned"));
        }

        @Test
        void may_be_another_event() {
            assertThatThrownBy(() -> ASSIGNED.when(resolve(1, ANN)).then(resolved(change(1, 3, DEADLINE), ANN)))
                    .isInstanceOf(AssertionError.class);
        }

        @Test
        void may_be_another_rule() {
            assertThatThrownBy(() -> ASSIGNED.when(assign(2, ANN, BOB)).thenRefused(Rule.A3))
                    .isInstanceOf(AssertionError.class);
        }

        @Test
        void may_be_an_answer_where_a_refusal_was_expected() {
            assertThatThrownBy(() -> ASSIGNED.when(resolve(1, ANN)).thenRefused(Rule.R5))
                    .isInstanceOf(AssertionError.class);
        }

        @Test
        void may_be_an_expiry_the_story_left_out() {
            assertThatThrownBy(() ->
                            ASSIGNED.after(THREE_DAYS).when(resolve(1, ANN)).thenRefused(Rule.R5))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("settled what the story does not tell");
        }

        @Test
        void may_be_a_given_that_changes_nothing() {
            assertThatThrownBy(() -> ASSIGNED.given(assign(1, ANN, BOB)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("should have changed something");
        }
    }
}
