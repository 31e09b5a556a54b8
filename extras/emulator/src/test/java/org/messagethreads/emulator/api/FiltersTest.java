package org.messagethreads.emulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which times there are; filters, the clock and the program read them in one way. */
class FiltersTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-17T17:12:39.676Z,2026-02-17T17:12:39.676Z",
        "2026-02-17T17:12,2026-02-17T17:12:00Z",
        "2028-02-29T00:00:00.123456789+05:30,2028-02-28T18:30:00.123456789Z",
        "2026-12-31T23:59:59.999999999-18:00,2027-01-01T17:59:59.999999999Z",
    })
    void a_time_has_a_zone_or_is_one_of_utc(String text, Instant time) {
        assertThat(Filters.time(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-02-30T00:00:00",
                "2026-04-31T00:00:00+01:00",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-02-17T24:00",
                "2026-02-17T24:00:00Z",
                "2026-02-17T12:60:00Z",
                "2016-12-31T23:59:60Z",
                "2026-02-17T12:00:00+18:01",
                "2026-02-17T12:00:00+05:60",
                "2026-02-17T12:00:00 01:00",
                "2026-02-17T12:00:00Z ",
                "2026-02-17",
                "yesterday",
                "",
            })
    void a_time_that_never_comes_is_none(String text) {
        assertThat(Filters.time(text)).isEmpty();
    }
}
