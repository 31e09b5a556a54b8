package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;

import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.testkit.Proves;

/** The clock stands until it is told otherwise; whatever moves it settles what is due. */
class ClockTest {

    private static final String CLOCK = CONTROL + "/clock";
    private static final String NEXT = CLOCK + "/advance-to-next-expiry";
    private static final String BILLING = "+12092480001";

    @AutoClose
    private final Emulator emulator =
            Emulator.start(EmulatorOptions.standard().withNow(Instant.parse("2026-02-17T12:00:00.123456789Z")));

    private final Caller ann = Caller.of(emulator, "101");

    @Test
    void it_stands_to_the_nanosecond() {
        String standing = "{\"now\":\"2026-02-17T12:00:00.123456789Z\",\"lead\":\"PT0S\",\"running\":false}";

        assertThat(ann.get(CLOCK).written()).isEqualTo(standing);
        assertThat(ann.put(CLOCK, "{}").written()).isEqualTo(standing);
        assertThat(ann.get(CLOCK).written()).isEqualTo(standing);
    }

    @Test
    @Proves("T5")
    void it_can_be_set_back_and_the_service_leads_it() {
        assertThat(ann.put(CLOCK, "{\"now\": \"2026-02-17T11:00:00.123456788Z\", \"more\": 1}")
                        .written())
                .isEqualTo(
                        "{\"now\":\"2026-02-17T11:00:00.123456788Z\",\"lead\":\"PT1H0.000000001S\",\"running\":false}");
        assertThat(ann.get(THREADS + "/sync").text("/syncInfo/syncTime")).isEqualTo("2026-02-17T12:00:00.123Z");
    }

    @Test
    void it_runs_if_told_so_and_stands_again_if_not() {
        Told running = ann.put(CLOCK, "{\"running\": true}");
        Instant then = Instant.parse(running.text("/now"));

        assertThat(running.body().path("running").asBoolean()).isTrue();
        assertThat(Instant.parse(ann.get(CLOCK).text("/now"))).isAfter(then);
        Told standing = ann.put(CLOCK, "{}");
        assertThat(standing.body().path("running").asBoolean()).isFalse();
        assertThat(ann.get(CLOCK).text("/now")).isEqualTo(standing.text("/now"));
    }

    @Test
    @Proves({"R2", "T1", "T3"})
    void seventy_two_hours_pass_at_once() {
        String thread = ann.inbound("+14155550142", BILLING, "Hello").text("/thread/id");

        ann.post(CLOCK + "/advance", "{\"duration\": \"PT71H59M59.999999999S\"}");
        assertThat(ann.get(THREADS + "/" + thread).text("/status")).isEqualTo("Open");
        ann.post(CLOCK + "/advance", "{\"duration\": \"PT0.000000001S\"}");
        Told expired = ann.get(THREADS + "/" + thread);
        assertThat(expired.text("/statusReason")).isEqualTo("ThreadExpired");
        assertThat(expired.text("/lastModifiedTime")).isEqualTo("2026-02-20T12:00:00.123Z");
    }

    @Test
    void it_goes_to_the_next_expiry_and_to_the_one_after_until_nothing_is_open() {
        ann.inbound("+14155550142", BILLING, "Hello");
        ann.post(CLOCK + "/advance", "{\"duration\": \"PT1H\"}");
        ann.inbound("+14155550143", BILLING, "Hello");

        assertThat(ann.post(NEXT, "").text("/now")).isEqualTo("2026-02-20T12:00:00.123456789Z");
        assertThat(ann.post(NEXT, "").text("/now")).isEqualTo("2026-02-20T13:00:00.123456789Z");
        Told nothingOpen = ann.post(NEXT, "");
        assertThat(nothingOpen.error()).isEqualTo("409 MSG-409 (none)");
        assertThat(nothingOpen.text("/errors/0/message")).startsWith("No thread is open");
        assertThat(ann.get(CLOCK).text("/now")).isEqualTo("2026-02-20T13:00:00.123456789Z");
        assertThat(ann.get(THREADS + "?threadStatus=Open").text("/paging/totalElements"))
                .isEqualTo("0");
    }

    @Test
    void an_expiry_that_it_cannot_show_is_told_apart_from_none() {
        String late = "9998-12-31T00:00:00Z";
        ann.put(CLOCK, "{\"now\": \"" + late + "\"}");
        ann.inbound("+14155550142", BILLING, "Hello");

        Told tooLate = ann.post(NEXT, "");

        assertThat(tooLate.error()).isEqualTo("409 MSG-409 (none)");
        assertThat(tooLate.text("/errors/0/message"))
                .isEqualTo("The next thread expires after 9998-12-31T23:59:59.999999999Z,"
                        + " which is the latest that the clock shows: nothing moved.");
        assertThat(ann.get(CLOCK).text("/now")).isEqualTo(late);
    }

    @Test
    void a_clock_that_runs_goes_on_from_the_next_expiry() {
        ann.inbound("+14155550142", BILLING, "Hello");
        ann.put(CLOCK, "{\"running\": true}");

        Told moved = ann.post(NEXT, "");

        assertThat(moved.body().path("running").asBoolean()).isTrue();
        assertThat(Instant.parse(moved.text("/now"))).isAfterOrEqualTo("2026-02-20T12:00:00.123456789Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"now\": \"yesterday\"}|400 CMN-101 now",
                "{\"now\": 7}|400 CMN-101 now",
                "{\"now\": \"2026-02-30T12:00:00Z\"}|400 CMN-101 now",
                "{\"now\": \"2026-02-17T24:00:00Z\"}|400 CMN-101 now",
                "{\"now\": \"1969-12-31T23:59:59.999999999Z\"}|400 CMN-101 now",
                "{\"now\": \"9999-01-01T00:00:00Z\"}|400 CMN-101 now",
                "{\"running\": \"yes\"}|400 CMN-101 running",
                "{\"now\"|400 CMN-103 (none)",
            })
    void what_it_cannot_show_is_refused_and_nothing_moves(String body, String error) {
        String before = ann.get(CLOCK).written();

        assertThat(ann.put(CLOCK, body).error()).isEqualTo(error);

        assertThat(ann.get(CLOCK).written()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"72 hours\"", "72", "\"P1M\"", "\"PT999999999999H\"", "\"PT-999999H\"", "\"PT99999999H\""})
    void a_duration_that_is_none_or_leads_too_far_is_refused(String duration) {
        assertThat(ann.post(CLOCK + "/advance", "{\"duration\": " + duration + "}")
                        .error())
                .isEqualTo("400 CMN-101 duration");
    }

    @Test
    void a_duration_must_be_there() {
        assertThat(ann.post(CLOCK + "/advance", "").error()).isEqualTo("400 CMN-100 duration");
        assertThat(ann.put(CONTROL + "/expiry", "{}").error()).isEqualTo("400 CMN-100 ttl");
    }

    @Test
    @Proves("T9")
    void another_time_to_live_counts_from_the_next_activity() {
        ann.inbound("+14155550142", BILLING, "Hello");

        assertThat(ann.put(CONTROL + "/expiry", "{\"ttl\": \"PT1H\"}").written())
                .isEqualTo("{\"ttl\":\"PT1H\"}");

        ann.inbound("+14155550143", BILLING, "Hello");
        assertThat(ann.post(NEXT, "").text("/now")).isEqualTo("2026-02-17T13:00:00.123456789Z");
        assertThat(ann.post(NEXT, "").text("/now")).isEqualTo("2026-02-20T12:00:00.123456789Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.0009S", "P3651D", "-PT1H", "for ever"})
    @Proves("T9")
    void a_time_to_live_has_its_bounds(String ttl) {
        Told answer = ann.put(CONTROL + "/expiry", "{\"ttl\": \"" + ttl + "\"}");

        assertThat(answer.error()).isEqualTo("400 CMN-101 ttl");
        assertThat(answer.text("/errors/0/hint")).contains("T9");
    }
}
