package org.messagethreads.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.testkit.People.NOON;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Proves;

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

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void it_cannot_end_when_it_begins_or_before(long later) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(NOON.plusNanos(later), NOON))
                .withMessageContaining("L3");
    }
}
