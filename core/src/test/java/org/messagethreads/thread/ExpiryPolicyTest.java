package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** What deadline an activity earns. */
class ExpiryPolicyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant DEADLINE = NOON.plus(THREE_DAYS);

    @Test
    @Proves("T9")
    void a_deadline_is_a_function_of_owner_and_activity_time() {
        ExpiryPolicy untilMidnight = (owner, activity) ->
                owner.equals(BILLING) ? Instant.parse("2026-02-18T00:00:00Z") : activity.plus(THREE_DAYS);

        Lifecycle after = billing().with(untilMidnight).given(receive("m1", "Hello"));

        assertThat(after.open().deadline()).isEqualTo(Instant.parse("2026-02-18T00:00:00Z"));
    }

    @Test
    @Proves("T9")
    void a_changed_policy_counts_from_the_next_activity() {
        Lifecycle changed = billing()
                .given(send("m1", "Hello", ANN))
                .with(ExpiryPolicy.timeToLive(HOUR))
                .after(HOUR);

        Lifecycle assigned = changed.given(assign(1, ANN, BOB));
        Lifecycle written = changed.given(receive("m2", "Hi"));

        assertThat(assigned.open().deadline()).isEqualTo(DEADLINE);
        assertThat(written.open().deadline()).isEqualTo(NOON.plus(HOUR).plus(HOUR));
    }

    @Test
    @Proves("T9")
    void three_days_is_the_standard() {
        assertThat(ExpiryPolicy.STANDARD.deadline(BILLING, NOON)).isEqualTo(DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT72H", "PT87600H"})
    @Proves("T9")
    void a_time_to_live_of_1_ms_to_3650_days_is_right(Duration ttl) {
        Lifecycle after = billing().with(ExpiryPolicy.timeToLive(ttl)).given(receive("m1", "Hello"));

        assertThat(after.open().deadline()).isEqualTo(NOON.plus(ttl));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000999999S", "PT0S", "PT-1S", "PT87600H0.000000001S"})
    @Proves("T9")
    void any_other_time_to_live_cannot_be_built(Duration ttl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpiryPolicy.timeToLive(ttl))
                .withMessage("a time to live is " + ttl + ": 1 ms to 3,650 days are right (T9)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000999999S", "PT-1S", "PT87600H0.000000001S"})
    @Proves("T9")
    void a_policy_outside_its_bounds_is_broken(Duration ttl) {
        Lifecycle broken = billing().with((owner, activity) -> activity.plus(ttl));

        assertThatThrownBy(() -> broken.when(receive("m1", "secret")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the expiry policy gave owner %s the deadline %s for an activity at %s: 1 ms to 3,650 days after it are right (T9)",
                        BILLING, NOON.plus(ttl), NOON);
    }
}
