package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.memory.Deadlines.Due;

/** That an activity costs the deadlines nothing. */
class DeadlinesTest {

    private static final Instant AT_ONE = NOON.plus(Duration.ofHours(1));

    private final Deadlines deadlines = new Deadlines();
    private final ThreadRow row = Rows.opened(1, NOON, AT_ONE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60})
    void who_lives_longer_stays_where_it_waits(int minutes) {
        deadlines.update(row);
        deadlines.update(Rows.opened(2, NOON, AT_ONE));
        Deadlines.Bucket bucket = row.bucket;

        move(minutes);

        assertThat(row.bucket).isNotNull().isSameAs(bucket);
        assertThat(row.slot).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60})
    void who_lives_longer_and_is_in_order_stays_there(int minutes) {
        deadlines.update(row);
        assertThat(deadlines.putInOrder(AT_ONE, null)).isTrue();
        Due due = row.due;

        move(minutes);

        assertThat(row.due).isNotNull().isSameAs(due);
    }

    @Test
    void who_may_live_shorter_is_filed_anew() {
        deadlines.update(row);
        Deadlines.Bucket bucket = row.bucket;

        move(-30);

        assertThat(row.bucket).isNotNull().isNotSameAs(bucket);
        assertThat(deadlines.size()).isOne();
    }

    private void move(int minutes) {
        Rows.move(row, AT_ONE.plus(Duration.ofMinutes(minutes)));
        deadlines.update(row);
    }
}
