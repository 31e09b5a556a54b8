package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;

import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.testkit.Proves;

/** A guest writes, and what became of it is told; a new life begins with a reset. */
class InboundTest {

    private static final String INBOUND = CONTROL + "/inbound";

    @AutoClose
    private final Emulator emulator =
            Emulator.start(EmulatorOptions.standard().withNow(Instant.parse("2026-02-17T12:00:00Z")));

    private final Caller ann = Caller.of(emulator, "101");

    private Told inbound(String members) {
        return ann.post(INBOUND, "{\"from\": \"+14155550142\", \"to\": \"+12092480001\"%s}".formatted(members));
    }

    @Test
    @Proves({"M1", "X1"})
    void a_redelivery_shows_both_as_they_stand_now() {
        Told first = inbound(", \"id\": \"77\", \"text\": \"Hello\"");
        ann.post(THREADS + "/" + first.text("/thread/id") + "/assign", "{\"assignee\": {\"extensionId\": \"101\"}}");

        Told again = inbound(", \"id\": \"77\", \"text\": \"Hello\"");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/message/id")).isEqualTo("77");
        assertThat(again.text("/thread/assignee/extensionId")).isEqualTo("101");
    }

    @Test
    @Proves({"X1", "X3"})
    void no_text_an_empty_one_and_null_are_the_same() {
        assertThat(inbound(", \"id\": \"1\"").status()).isEqualTo(201);
        assertThat(inbound(", \"id\": \"1\", \"text\": \"\"").status()).isEqualTo(200);
        assertThat(inbound(", \"id\": \"1\", \"text\": null").status()).isEqualTo(200);
        Told other = inbound(", \"id\": \"1\", \"text\": \"other\"");
        assertThat(other.error()).isEqualTo("409 MSG-409 (none)");
        assertThat(other.text("/rule")).isEqualTo("X3");
        assertThat(other.text("/facts/id")).isEqualTo("1");
    }

    @Test
    void ids_that_are_given_skip_those_that_were_accepted() {
        inbound(", \"id\": \"2\"");

        assertThat(inbound("").text("/message/id")).isEqualTo("1");
        assertThat(ann.send("+12092480001", "+14155550143", "Hello").text("/id"))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345|N2",
                "12345678|N2",
                "123456789|N1",
                "PIZZA|N2",
                "+1 415 555 0142|N1",
                "''|N1",
                "0014155550142|N1",
            })
    @Proves({"N1", "N2"})
    void what_is_no_number_is_refused_with_what_it_was(String raw, String rule) {
        for (String body : new String[] {
            "{\"from\": \"%s\", \"to\": \"+12092480001\"}", "{\"from\": \"+14155550142\", \"to\": \"%s\"}"
        }) {
            Told answer = ann.post(INBOUND, body.formatted(raw));

            assertThat(answer.error()).isEqualTo("409 MSG-409 (none)");
            assertThat(answer.text("/rule")).isEqualTo(rule);
            assertThat(answer.text("/facts/raw")).isEqualTo(raw);
        }
    }

    @Test
    @Proves("M12")
    void numbers_that_nobody_has_and_owners_that_write_to_themselves_are_refused() {
        Told unknown = ann.inbound("+14155550142", "+19995550100", "Hello");
        Told itself = ann.inbound("+12092480001", "+12092480001", "Hello");

        assertThat(unknown.text("/rule")).isEqualTo("M12");
        assertThat(unknown.text("/facts/phoneNumber")).isEqualTo("+19995550100");
        assertThat(unknown.text("/errors/0/message")).doesNotContain("9995550100");
        assertThat(itself.text("/rule")).isEqualTo("M12");
    }

    @Test
    @Proves("M12")
    void what_one_owner_sends_another_is_not_looped_back() {
        ann.send("+12092480001", "+12092480002", "Hello");

        assertThat(Caller.of(emulator, "105").get(THREADS).text("/paging/totalElements"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"to\": \"+12092480001\"}|400 CMN-100 from",
                "{\"from\": \"+14155550142\"}|400 CMN-100 to",
                "{\"from\": 14155550142, \"to\": \"+12092480001\"}|400 CMN-101 from",
                "{\"from\": \"+14155550142\", \"to\": \"+12092480001\", \"id\": 7}|400 CMN-101 id",
                "{\"from\": \"+14155550142\", \"to\": \"+12092480001\", \"id\": \"\"}|400 CMN-101 id",
                "{\"from\": \"+14155550142\", \"to\": \"+12092480001\", \"id\": \"12345678901234567890\"}|400 CMN-101 id",
                "{\"from\": \"+14155550142\", \"to\": \"+12092480001\", \"id\": \"m1\"}|400 CMN-101 id",
                "{\"from\": \"+14155550142\", \"to\": \"+12092480001\", \"text\": [\"a\"]}|400 CMN-101 text",
            })
    void a_message_in_another_shape_is_refused_by_its_field(String body, String error) {
        assertThat(ann.post(INBOUND, body).error()).isEqualTo(error);
    }

    @Test
    void a_history_has_a_row_for_each_fact_and_never_a_text() {
        String thread = ann.send("+12092480001", "+14155550142", "Hello").text("/threadId");
        inbound(", \"text\": \"Hi\"");
        ann.post(THREADS + "/" + thread + "/assign", "{\"assignee\": {\"extensionId\": \"102\"}}");
        Caller bob = Caller.of(emulator, "102");
        bob.post(THREADS + "/" + thread + "/assign", "{\"assignee\": null}");
        bob.post(THREADS + "/" + thread + "/resolve", "");
        bob.delete(THREADS + "/" + thread);

        assertThat(ann.get(CONTROL + "/threads/" + thread + "/history")
                        .written()
                        .replace("\"time\":\"2026-02-17T12:00:00.000Z\",", ""))
                .isEqualTo("""
                        [{"revision":1,"what":"Opened","by":"101"},\
                        {"revision":1,"what":"Assigned","by":"101","assignee":"101"},\
                        {"revision":1,"what":"MessageSent","by":"101","messageId":"1"},\
                        {"revision":2,"what":"MessageReceived","by":"guest","messageId":"2"},\
                        {"revision":3,"what":"Assigned","by":"101","assignee":"102","previousAssignee":"101"},\
                        {"revision":4,"what":"Unassigned","by":"102","previousAssignee":"102"},\
                        {"revision":5,"what":"Resolved","by":"102","reason":"Manual"},\
                        {"revision":6,"what":"Deleted","by":"102"}]""");
    }

    @Test
    void what_the_system_did_was_done_by_nobody() {
        String thread = inbound("").text("/thread/id");
        ann.post(CONTROL + "/clock/advance-to-next-expiry", "");

        assertThat(ann.get(CONTROL + "/threads/" + thread + "/history")
                        .body()
                        .get(2)
                        .toString())
                .isEqualTo(
                        "{\"time\":\"2026-02-20T12:00:00.000Z\",\"revision\":2,\"what\":\"Resolved\",\"reason\":\"ThreadExpired\"}");
        assertThat(ann.get(CONTROL + "/threads/nonsense/history").error()).isEqualTo("404 CMN-102 threadId");
        assertThat(ann.get(CONTROL + "/threads/07d6d352-2c96-40b8-a704-2505fdbdfa0a/history")
                        .error())
                .isEqualTo("404 CMN-102 threadId");
    }

    @Test
    void a_reset_forgets_threads_ids_log_former_owners_and_the_lead() {
        inbound(", \"id\": \"1\"");
        String token = ann.get(THREADS + "/sync").text("/syncInfo/syncToken");
        String owners = ann.get(CONTROL + "/directory").written();
        ann.put(CONTROL + "/expiry", "{\"ttl\": \"PT1H\"}");
        ann.put(CONTROL + "/clock", "{\"now\": \"2026-02-01T00:00:00Z\"}");

        assertThat(ann.post(CONTROL + "/reset", "").status()).isEqualTo(204);

        assertThat(ann.get(THREADS + "?availability=Alive&availability=Deleted").text("/paging/totalElements"))
                .isEqualTo("0");
        assertThat(ann.get(THREADS + "/sync?syncType=ISync&syncToken=" + token).error())
                .isEqualTo("400 MSG-411 syncToken");
        assertThat(ann.get(CONTROL + "/clock").written())
                .isEqualTo("{\"now\":\"2026-02-01T00:00:00Z\",\"lead\":\"PT0S\",\"running\":false}");
        assertThat(ann.get(CONTROL + "/directory").written()).isEqualTo(owners);
        assertThat(inbound(", \"id\": \"1\"").status()).isEqualTo(201);
        assertThat(ann.post(CONTROL + "/clock/advance-to-next-expiry", "").text("/now"))
                .isEqualTo("2026-02-01T01:00:00Z");
    }
}
