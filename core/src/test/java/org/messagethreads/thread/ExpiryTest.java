package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Commands.unassign;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.added;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.deleted;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Events.outbound;
import static org.messagethreads.testkit.Events.resolved;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** A thread lives in [last activity, deadline). */
class ExpiryTest {

    private static final Instant DEADLINE = NOON.plus(THREE_DAYS);
    private static final Instant JUST_BEFORE = DEADLINE.minusNanos(1);
    private static final Instant JUST_AFTER = DEADLINE.plusNanos(1);

    private final Lifecycle anns = billing().given(send("m1", "Hello", ANN));

    @Nested
    class JustBeforeTheDeadline {

        private final Lifecycle late = anns.at(JUST_BEFORE);

        @Test
        @Proves("T1")
        void a_message_still_joins_the_thread() {
            late.when(receive("m2", "Hi")).then(added(change(1, 2, JUST_BEFORE), inbound(1, "m2", JUST_BEFORE, "Hi")));
        }

        @Test
        @Proves({"T1", "R5"})
        void a_handler_can_still_resolve_it() {
            late.when(resolve(1, BOB)).then(resolved(change(1, 2, JUST_BEFORE), BOB));
        }

        @Test
        @Proves("T1")
        void it_is_not_overdue() {
            assertThat(anns.open().isOverdue(JUST_BEFORE)).isFalse();
            assertThat(Decider.settle(anns.conversation(), JUST_BEFORE)).isEmpty();
        }
    }

    @Nested
    class FromTheDeadlineOn {

        @Test
        @Proves({"T1", "T3", "R2"})
        void an_inbound_message_at_the_deadline_opens_a_new_thread() {
            anns.at(DEADLINE)
                    .when(receive("m2", "Hi"))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .then(opened(inbound(2, "m2", DEADLINE, "Hi")));
        }

        @Test
        @Proves({"T1", "T3", "R2"})
        void an_outbound_message_just_after_the_deadline_opens_a_new_thread() {
            anns.at(JUST_AFTER)
                    .when(send("m2", "Hi", BOB))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .then(opened(outbound(2, "m2", JUST_AFTER, "Hi", BOB)));
        }

        @Test
        @Proves({"T1", "R5"})
        void the_expiry_has_won_over_a_resolve_at_the_deadline() {
            anns.at(DEADLINE)
                    .when(resolve(1, ANN))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .thenRefused(new Refusal.ThreadNotOpen(
                            Rule.R5,
                            id(1),
                            new Resolution(StatusReason.THREAD_EXPIRED, Initiator.Party.SYSTEM, DEADLINE)));
        }

        @Test
        @Proves("T3")
        void an_expiry_noticed_years_later_happened_at_the_deadline() {
            Lifecycle after = anns.after(Duration.ofDays(2_000))
                    .when(assign(1, ANN, BOB))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .thenRefused(Rule.A6);

            assertThat(after.thread(1).resolution())
                    .containsExactly(new Resolution(StatusReason.THREAD_EXPIRED, Initiator.Party.SYSTEM, DEADLINE));
            assertThat(after.thread(1).facts().modified()).isEqualTo(DEADLINE);
        }

        @Test
        @Proves({"T2", "T3"})
        void a_refused_command_settles_all_the_same() {
            anns.at(DEADLINE)
                    .when(resolve(1, STRANGER))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .thenRefused(Rule.L1);
            anns.at(DEADLINE)
                    .when(resolve(7, ANN))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .thenRefused(Rule.E1);
            anns.at(DEADLINE)
                    .withoutOwner()
                    .when(receive("m2", "Hi"))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .thenRefused(Rule.M12);
        }

        @Test
        @Proves({"T2", "D1"})
        void a_delete_deletes_what_expired() {
            Lifecycle after = anns.at(JUST_AFTER)
                    .when(delete(1, BOB))
                    .thenSettled(expired(change(1, 2, DEADLINE)))
                    .then(deleted(change(1, 3, JUST_AFTER, DEADLINE.plusMillis(1)), BOB));

            assertThat(after.thread(1).status()).isEqualTo(Status.RESOLVED);
        }

        @Test
        @Proves("T2")
        void the_same_is_decided_whether_a_sweep_ran_or_not() {
            Lifecycle swept = anns.given(expired(change(1, 2, DEADLINE)));

            assertThat(Decider.settle(anns.conversation(), JUST_AFTER))
                    .containsExactly(expired(change(1, 2, DEADLINE)));
            assertThat(Decider.settle(swept.conversation(), JUST_AFTER)).isEmpty();
            swept.at(JUST_AFTER).when(receive("m2", "Hi")).then(opened(inbound(2, "m2", JUST_AFTER, "Hi")));
        }

        @Test
        @Proves({"T3", "I5"})
        void the_last_modified_time_of_an_expiry_may_lie_ahead_of_the_deadline() {
            Instant deadline = NOON.plusMillis(1);

            billing()
                    .with(ExpiryPolicy.timeToLive(Duration.ofMillis(1)))
                    .given(send("m1", "Hello", ANN), assign(1, ANN, BOB))
                    .at(deadline)
                    .when(receive("m2", "Hi"))
                    .thenSettled(expired(change(1, 3, deadline, NOON.plusMillis(2))))
                    .then(new ThreadEvent.Opened(
                            change(2, 1, deadline),
                            PAIR,
                            BILLING,
                            inbound(2, "m2", deadline, "Hi"),
                            deadline.plusMillis(1)));
        }
    }

    @Nested
    class TheClock {

        private final Instant later = NOON.plusSeconds(60);

        @Test
        @Proves("T4")
        void a_message_either_way_restarts_it() {
            Lifecycle afterOurs = anns.at(later).given(send("m2", "Hi", ANN));
            Lifecycle afterTheirs = anns.at(later).given(receive("m2", "Hi"));

            assertThat(afterOurs.open().deadline()).isEqualTo(later.plus(THREE_DAYS));
            assertThat(afterTheirs.open().deadline()).isEqualTo(later.plus(THREE_DAYS));
        }

        @Test
        @Proves("T4")
        void neither_assigning_nor_unassigning_restarts_it() {
            Lifecycle after = anns.at(later).given(assign(1, ANN, BOB), unassign(1, BOB));

            assertThat(after.open().lastActivity()).isEqualTo(NOON);
            assertThat(after.open().deadline()).isEqualTo(DEADLINE);
        }

        @Test
        @Proves("T4")
        void a_refused_attempt_does_not_restart_it() {
            Lifecycle after = anns.at(later).when(send("m2", "Hi", BOB)).thenRefused(Rule.M4);

            assertThat(after.open()).isEqualTo(anns.open());
        }

        @Test
        @Proves("T7")
        void a_message_counts_from_its_acceptance() {
            Lifecycle after = anns.at(later).given(receive("m2", "Hi"));

            assertThat(after.history().last().message().map(Message::acceptedAt))
                    .containsExactly(later);
            assertThat(after.open().lastActivity()).isEqualTo(later);
        }
    }
}
