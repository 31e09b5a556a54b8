package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Commands.assign;
import static org.messagethreads.testkit.Commands.delete;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.resolve;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Events.assigned;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.reassigned;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** Every append is one change: the revision rises by one, the last modified time by 1 ms or more. */
@Proves("I5")
class RevisionsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0.001S",
        "PT0.000000001S, PT0.001S",
        "PT0.000999999S, PT0.001S",
        "PT0.001S, PT0.001S",
        "PT0.001000001S, PT0.001000001S",
        "PT60S, PT60S",
    })
    void the_last_modified_time_is_the_event_time_or_1_ms_after_the_previous(Duration passed, Duration modified) {
        Instant now = NOON.plus(passed);

        Lifecycle after = billing()
                .given(receive("m1", "Hello"))
                .at(now)
                .when(assign(1, ANN, BOB))
                .then(assigned(change(1, 2, now, NOON.plus(modified)), ANN, BOB));

        assertThat(after.thread(1).facts().modified()).isEqualTo(NOON.plus(modified));
        assertThat(after.thread(1).facts().created()).isEqualTo(NOON);
    }

    @Test
    void many_changes_in_one_instant_run_ahead_and_time_catches_up() {
        Instant later = NOON.plusMillis(3);

        billing()
                .given(receive("m1", "Hello"))
                .when(assign(1, ANN, ANN))
                .then(assigned(change(1, 2, NOON, NOON.plusMillis(1)), ANN, ANN))
                .when(assign(1, ANN, BOB))
                .then(reassigned(change(1, 3, NOON, NOON.plusMillis(2)), ANN, ANN, BOB))
                .when(assign(1, BOB, CLEO))
                .then(reassigned(change(1, 4, NOON, NOON.plusMillis(3)), BOB, BOB, CLEO))
                .at(later)
                .when(assign(1, CLEO, ANN))
                .then(reassigned(change(1, 5, later, NOON.plusMillis(4)), CLEO, CLEO, ANN))
                .at(later.plusMillis(5))
                .when(assign(1, ANN, BOB))
                .then(reassigned(change(1, 6, later.plusMillis(5)), ANN, ANN, BOB));
    }

    @Test
    void every_kind_of_change_counts() {
        Seq<Long> revisions = billing()
                .given(receive("m1", "Hello"), assign(1, ANN, ANN), send("m2", "Hi", ANN))
                .given(resolve(1, ANN), delete(1, ANN))
                .history()
                .map(event -> event.change().revision().value());

        assertThat(revisions).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void each_thread_counts_for_itself() {
        Lifecycle after = billing().given(receive("m1", "Hello"), resolve(1, ANN), receive("m2", "Hello again"));

        assertThat(after.thread(1).revision()).isEqualTo(new Revision(2));
        assertThat(after.thread(2).revision()).isEqualTo(Revision.FIRST);
    }
}
