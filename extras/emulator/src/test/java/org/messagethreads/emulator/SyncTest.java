package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;
import static org.messagethreads.emulator.Caller.ids;

import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.testkit.Proves;

/** Sync on the wire: everything in one answer, the newest change first. */
class SyncTest {

    private static final String SYNC = THREADS + "/sync";
    private static final String BILLING = "+12092480001";

    @AutoClose
    private final Emulator emulator =
            Emulator.start(EmulatorOptions.standard().withNow(Instant.parse("2026-02-17T12:00:00Z")));

    private final Caller ann = Caller.of(emulator, "101");

    private static String token(Told answer) {
        return answer.text("/syncInfo/syncToken");
    }

    private Told after(String token) {
        return ann.get(SYNC + "?syncType=ISync&syncToken=" + token);
    }

    @Test
    @Proves({"S1", "S2", "S8"})
    void a_delta_gives_what_changed_the_newest_first() {
        String first = ann.inbound("+14155550142", BILLING, "first").text("/thread/id");
        ann.put(CONTROL + "/clock", "{\"now\": \"2026-02-17T12:00:01Z\"}");
        String second = ann.inbound("+14155550143", BILLING, "second").text("/thread/id");
        Told full = ann.get(SYNC);
        ann.put(CONTROL + "/clock", "{\"now\": \"2026-02-17T12:00:02Z\"}");
        ann.post(THREADS + "/" + first + "/resolve", "");
        ann.put(CONTROL + "/clock", "{\"now\": \"2026-02-17T12:00:03Z\"}");
        String third = ann.inbound("+14155550144", BILLING, "third").text("/thread/id");
        ann.delete(THREADS + "/" + third);

        assertThat(ids(full)).containsExactly(second, first);
        assertThat(full.text("/syncInfo/syncType")).isEqualTo("FSync");
        assertThat(full.text("/syncInfo/syncTime")).isEqualTo("2026-02-17T12:00:01.000Z");
        Told delta = after(token(full));
        assertThat(ids(delta)).containsExactly(third, first);
        assertThat(delta.text("/records/0/availability")).isEqualTo("Deleted");
        assertThat(delta.text("/records/1/status")).isEqualTo("Resolved");
        assertThat(delta.text("/syncInfo/syncType")).isEqualTo("ISync");
        assertThat(ids(after(token(delta)))).isEmpty();
    }

    @Test
    @Proves("S4")
    void a_token_is_good_only_byte_for_byte_and_for_its_caller() {
        String token = token(ann.get(SYNC));

        assertThat(after(token + "A").error()).isEqualTo("400 CMN-101 syncToken");
        assertThat(after("nonsense").error()).isEqualTo("400 CMN-101 syncToken");
        assertThat(Caller.of(emulator, "102")
                        .get(SYNC + "?syncType=ISync&syncToken=" + token)
                        .error())
                .isEqualTo("400 CMN-101 syncToken");
        assertThat(after(token + "A").written()).doesNotContain(token);
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_name_and_a_full_sync_ignores_a_token() {
        assertThat(ann.get(SYNC + "?syncType=ISync").error()).isEqualTo("400 CMN-101 syncToken");
        assertThat(ann.get(SYNC + "?syncType=ISync&syncToken=").error()).isEqualTo("400 CMN-101 syncToken");
        assertThat(ann.get(SYNC + "?syncType=fsync").error()).isEqualTo("400 CMN-101 syncType");
        assertThat(ann.get(SYNC + "?syncType=FSync&syncType=FSync").error()).isEqualTo("400 CMN-101 syncType");
        assertThat(ann.get(SYNC + "?syncType=FSync&syncToken=nonsense").status())
                .isEqualTo(200);
    }

    @Test
    @Proves({"S5", "S11"})
    void a_compacted_log_needs_a_full_sync() {
        String thread = ann.inbound("+14155550142", BILLING, "first").text("/thread/id");
        String token = token(ann.get(SYNC));
        ann.post(THREADS + "/" + thread + "/resolve", "");

        assertThat(ann.post(CONTROL + "/compact", "").written()).isEqualTo("{\"dropped\":1}");

        assertThat(after(token).error()).isEqualTo("400 MSG-411 syncToken");
        assertThat(after(token(ann.get(SYNC))).status()).isEqualTo(200);
    }

    @Test
    @Proves("S5")
    void so_does_a_caller_who_sees_other_owners() {
        String token = token(ann.get(SYNC));
        Caller cem = Caller.of(emulator, "103");
        String support = "/restapi/v1.0/account/~/extension/62498880002/sms-recipients/bulk-assign";

        assertThat(cem.post(support, "{\"addedExtensionIds\": [\"101\"]}").status())
                .isEqualTo(204);

        assertThat(after(token).error()).isEqualTo("400 MSG-411 syncToken");
    }
}
