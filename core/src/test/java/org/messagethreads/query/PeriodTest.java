package org.messagethreads.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.query.ThreadQuery.all;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.MessageThread;

/** A period has two ends, in order. */
@Proves("L3")
class PeriodTest {

    private static final Instant LATER = NOON.plusSeconds(60);

    @Test
    void it_holds_its_first_instant_and_not_its_end() {
        Period period = new Period(NOON, LATER);

        assertThat(period.contains(NOON.minusNanos(1))).isFalse();
        assertThat(period.contains(NOON)).isTrue();
        assertThat(period.contains(LATER.minusNanos(1))).isTrue();
        assertThat(period.contains(LATER)).isFalse();
    }

    @Test
    @Proves("L2")
    void a_query_passes_what_was_created_in_its_period_and_nothing_before_or_after() {
        MessageThread atNoon = new World().received(PAIR, "Hello");

        assertThat(all().withCreated(new Period(NOON, LATER)).matches(atNoon)).isTrue();
        assertThat(all().withCreated(new Period(NOON.minusSeconds(1), NOON)).matches(atNoon))
                .isFalse();
        assertThat(all().withCreated(new Period(NOON.plusNanos(1), LATER)).matches(atNoon))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void it_cannot_end_when_it_begins_or_before(long later) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(NOON.plusNanos(later), NOON))
                .withMessageContaining("L3");
    }
}
