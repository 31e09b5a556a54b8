package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Commands.unassign;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.resolved;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.STRANGER;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadEvent.Change;

/** Who resolves which thread, and that there is no way back. */
class ResolvingTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Change SECOND = change(1, 2, LATER);

    @Nested
    class Open {

        private final Lifecycle anns = billing().given(send("m1", "Hello", ANN)).after(Duration.ofMinutes(1));
        private final Lifecycle unassigned =
                billing().given(receive("m1", "Hello")).after(Duration.ofMinutes(1));

        @ParameterizedTest
        @ValueSource(strings = {"101", "102", "106"})
        @Proves("R1")
        void any_handler_may_resolve_it_assignable_or_not(HandlerId handler) {
            anns.when(resolve(1, handler)).then(resolved(SECOND, handler));
            unassigned.when(resolve(1, handler)).then(resolved(SECOND, handler));
        }

        @Test
        @Proves({"R1", "L1"})
        void a_stranger_may_not() {
            anns.when(resolve(1, STRANGER)).thenRefused(new Refusal.NotAHandler(Rule.L1, STRANGER));
        }

        @Test
        @Proves("E1")
        void a_thread_nobody_knows_cannot_be_resolved() {
            anns.when(resolve(7, ANN)).thenRefused(new Refusal.UnknownThread(Rule.E1, id(7)));
        }

        @Test
        @Proves("I3")
        void it_is_open_and_alive_and_has_no_status_reason() {
            assertThat(anns.open().status()).isEqualTo(Status.OPEN);
            assertThat(anns.open().availability()).isEqualTo(Availability.ALIVE);
            assertThat(anns.open().resolution()).isEmpty();
        }
    }

    @Nested
    class Resolved {

        private final Lifecycle resolved =
                billing().given(send("m1", "Hello", ANN)).at(LATER).given(resolve(1, BOB));

        @Test
        @Proves({"R1", "I3"})
        void it_says_when_why_and_by_whom() {
            MessageThread thread = resolved.thread(1);

            assertThat(thread.status()).isEqualTo(Status.RESOLVED);
            assertThat(thread.availability()).isEqualTo(Availability.ALIVE);
            assertThat(thread.resolution())
                    .containsExactly(new Resolution(StatusReason.MANUAL, new Initiator.Handler(BOB), LATER));
        }

        @Test
        @Proves({"R4", "I2"})
        void it_has_no_assignee() {
            assertThat(resolved.thread(1).assignee()).isEmpty();
        }

        @Test
        @Proves("R4")
        void it_keeps_its_label() {
            assertThat(resolved.thread(1).label()).containsExactly(new Label("Hello"));
        }

        @Test
        @Proves("R5")
        void resolving_it_again_is_refused_saying_when_why_and_by_whom() {
            resolved.when(resolve(1, ANN))
                    .thenRefused(new Refusal.ThreadNotOpen(
                            Rule.R5, id(1), new Resolution(StatusReason.MANUAL, new Initiator.Handler(BOB), LATER)));
        }

        @Test
        @Proves({"R6", "I4"})
        void no_command_opens_it_again() {
            Lifecycle after = resolved.when(assign(1, ANN, ANN))
                    .thenRefused(Rule.A6)
                    .when(unassign(1, ANN))
                    .thenRefused(Rule.A6)
                    .when(resolve(1, GUS))
                    .thenRefused(Rule.R5)
                    .given(receive("m2", "Hello?"), assign(2, ANN, ANN), send("m3", "Hello!", ANN));

            assertThat(after.thread(1)).isEqualTo(resolved.thread(1));
        }

        @Test
        @Proves({"R6", "T3"})
        void it_does_not_expire_any_more() {
            assertThat(Decider.settle(resolved.conversation(), NOON.plus(THREE_DAYS)))
                    .isEmpty();
        }
    }
}
