package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;
import static org.messagethreads.emulator.Caller.ids;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.testkit.Proves;
import tools.jackson.databind.JsonNode;

/** Messages on the wire: sent and listed. */
class MessagesTest {

    private static final Instant NOON = Instant.parse("2026-02-17T12:00:00Z");
    private static final String MESSAGES = THREADS + "/messages";
    private static final String BILLING = "+12092480001";
    private static final String GUEST = "+14155550142";

    @AutoClose
    private final Emulator emulator = Emulator.start(EmulatorOptions.standard().withNow(NOON));

    private final Caller ann = Caller.of(emulator, "101");

    @Test
    void an_outbound_message_has_these_members_and_no_others() {
        Told sent = ann.send(BILLING, GUEST, "Hello");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.written()).isEqualTo("""
                {"id":"1","threadId":"%s","availability":"Alive",\
                "creationTime":"2026-02-17T12:00:00.000Z","lastModifiedTime":"2026-02-17T12:00:00.000Z",\
                "direction":"Outbound","messageStatus":"Sent","text":"Hello",\
                "author":{"extensionId":"101","name":"Ann Lee","extensionType":"User"}}""".formatted(sent.text("/threadId")));
    }

    @Test
    @Proves("M9")
    void an_inbound_message_without_a_text_has_neither_text_nor_author() {
        JsonNode message = ann.post(CONTROL + "/inbound", """
                {"from": "+14155550142", "to": "+12092480001", "text": null}""").body().at("/message");

        assertThat(message.propertyNames())
                .containsExactly(
                        "id",
                        "threadId",
                        "availability",
                        "creationTime",
                        "lastModifiedTime",
                        "direction",
                        "messageStatus");
        assertThat(message.path("messageStatus").stringValue()).isEqualTo("Received");
    }

    @Test
    void a_message_comes_as_multipart_too_but_without_attachments() {
        String json = """
                {"from": {"phoneNumber": "+12092480001"}, "to": [{"phoneNumber": "+14155550142"}], "text": "Grüße"}""";

        assertThat(multipart(part("request.json", json)).text("/text")).isEqualTo("Grüße");
        assertThat(multipart(part("metadata", json)).status()).isEqualTo(201);
        assertThat(multipart(part("request.json", "{\"metadata\": %s}".formatted(json)))
                        .status())
                .isEqualTo(201);
        assertThat(multipart(part("request.json", json) + part("attachments", "…"))
                        .error())
                .isEqualTo("400 CMN-101 attachments");
        assertThat(multipart(part("request.json", "{")).error()).isEqualTo("400 CMN-103 (none)");
        assertThat(multipart(part("request.json", " ")).error()).isEqualTo("400 CMN-103 (none)");
        assertThat(multipart("").error()).startsWith("400 CMN-10");
        assertThat(multipart("nonsense").error()).startsWith("400 CMN-10");
    }

    @Test
    void a_body_of_no_parts_at_all_is_an_empty_one() {
        String thread = ann.inbound(GUEST, BILLING, "Hi").text("/thread/id");
        String type = "multipart/form-data; boundary=frontier";

        assertThat(ann.post(MESSAGES, "", type).error()).isEqualTo("400 CMN-100 from");
        assertThat(ann.post(THREADS + "/" + thread + "/resolve", "", type).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json; charset=us-ascii",
                "a;b"
            })
    void a_part_is_utf_8_whatever_its_type_says(String type) {
        String json = """
                {"from": {"phoneNumber": "+12092480001"}, "to": [{"phoneNumber": "+14155550142"}], "text": "你好 😀"}""";

        Told sent = multipart(part("request.json", "\r\nContent-Type: " + type, json));

        assertThat(sent.text("/text")).isEqualTo("你好 😀");
    }

    private static String part(String name, String content) {
        return part(name, "", content);
    }

    private static String part(String name, String headers, String content) {
        return "--frontier\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(name, headers, content);
    }

    private Told multipart(String parts) {
        return ann.post(MESSAGES, parts + "--frontier--\r\n", "multipart/form-data; boundary=frontier");
    }

    @Test
    @Proves("M4")
    void who_is_not_the_assignee_hears_who_is() {
        ann.send(BILLING, GUEST, "Hello");

        Told refused = Caller.of(emulator, "102").send(BILLING, GUEST, "Hello from me");

        assertThat(refused.error()).isEqualTo("403 MSG-427 (none)");
        assertThat(refused.text("/errors/0/message"))
                .isEqualTo("The thread is not assigned to extension [102] at the moment.");
        assertThat(refused.text("/errors/0/extensionId")).isEqualTo("102");
        assertThat(refused.text("/errors/0/assigneeExtensionId")).isEqualTo("101");
        assertThat(refused.body().at("/errors/0").has("threadId")).isTrue();
    }

    @Test
    @Proves({"M5", "M6", "M12"})
    void each_refusal_of_a_send_has_its_status() {
        String other = ann.inbound("+14155550143", BILLING, "Hi").text("/thread/id");

        assertThat(ann.send("+19995550100", GUEST, "Hello").error()).isEqualTo("400 CMN-101 from");
        assertThat(ann.send(BILLING, BILLING, "Hello").error()).isEqualTo("400 CMN-101 to");
        assertThat(Caller.of(emulator, "106")
                        .send("+12092480002", GUEST, "Hello")
                        .error())
                .isEqualTo("403 MSG-403 (none)");
        assertThat(into(other).error()).isEqualTo("400 CMN-102 threadId");
        assertThat(into("nonsense").error()).isEqualTo("400 CMN-102 threadId");
        assertThat(Caller.of(emulator, "105")
                        .post(MESSAGES, message("nonsense"))
                        .error())
                .isEqualTo("403 MSG-403 (none)");
        assertThat(ann.get(THREADS).body().at("/paging/totalElements").asInt()).isEqualTo(1);
    }

    private Told into(String thread) {
        return ann.post(MESSAGES, message(thread));
    }

    private static String message(String thread) {
        return """
                {"from": {"phoneNumber": "+12092480001"}, "to": [{"phoneNumber": "+14155550142"}], "text": "Hello",
                 "threadId": "%s"}""".formatted(thread);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phoneNumber\": \"+1\"}|[{\"phoneNumber\": \"+14155550142\"}]|\"a\"|400 CMN-101 from.phoneNumber",
                "\"+12092480001\"|[{\"phoneNumber\": \"+14155550142\"}]|\"a\"|400 CMN-101 from",
                "{\"phoneNumber\": \"+12092480001\"}|[]|\"a\"|400 CMN-101 to",
                "{\"phoneNumber\": \"+12092480001\"}|{}|\"a\"|400 CMN-101 to",
                "{\"phoneNumber\": \"+12092480001\"}|{\"phoneNumber\": \"+14155550142\"}|\"a\"|400 CMN-101 to",
                "[{}]|[{\"phoneNumber\": \"+14155550142\"}]|\"a\"|400 CMN-101 from",
                "{\"phoneNumber\": \"+12092480001\"}|[[]]|\"a\"|400 CMN-101 to[0]",
                "{\"phoneNumber\": \"+12092480001\"}|[{\"phoneNumber\": \"+14155550142\"}]|\"\"|400 CMN-101 text",
                "{\"phoneNumber\": \"+12092480001\"}|[{\"phoneNumber\": \"+14155550142\"}]|7|400 CMN-101 text",
                "{\"phoneNumber\": \"+12092480001\"}|[{\"phoneNumber\": \"+14155550142\"}, {\"phoneNumber\": \"+14155550143\"}]|\"a\"|400 CMN-101 to",
            })
    void a_message_in_another_shape_is_refused_by_its_field(String from, String to, String text, String error) {
        assertThat(ann.post(MESSAGES, "{\"from\": %s, \"to\": %s, \"text\": %s}".formatted(from, to, text))
                        .error())
                .isEqualTo(error);
    }

    @Test
    @Proves("M9")
    void a_text_has_up_to_1000_code_points() {
        assertThat(ann.send(BILLING, GUEST, "\uD83D\uDE00".repeat(1_000)).status())
                .isEqualTo(201);
        assertThat(ann.send(BILLING, GUEST, "a".repeat(1_001)).error()).isEqualTo("400 CMN-101 text");
    }

    @Test
    void messages_go_by_creation_time_then_acceptance_across_threads() {
        for (String guest : List.of("+14155550142", "+14155550143", "+14155550142", "+14155550144", "+14155550143")) {
            ann.inbound(guest, BILLING, "from " + guest);
        }
        ann.put(CONTROL + "/clock", "{\"now\": \"2026-02-17T12:00:01Z\"}");
        ann.inbound("+14155550142", BILLING, "later");

        assertThat(ids(ann.get(MESSAGES))).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(ids(ann.get(MESSAGES + "?perPage=2&page=2"))).containsExactly("3", "4");
        assertThat(ids(ann.get(MESSAGES + "?messageIds=5&messageIds=2&messageIds=99")))
                .containsExactly("2", "5");
        assertThat(ids(ann.get(
                        MESSAGES + "?creationTimeFrom=2026-02-17T12:00:01Z&creationTimeTo=2026-02-17T12:00:02Z")))
                .containsExactly("6");
    }

    @Test
    @Proves({"D2", "I7"})
    void messages_of_named_threads_are_those_and_deleted_ones_have_no_text() {
        String first = ann.inbound(GUEST, BILLING, "first").text("/thread/id");
        String second = ann.inbound("+14155550143", BILLING, "second").text("/thread/id");
        ann.put(CONTROL + "/clock", "{\"now\": \"2026-02-17T12:00:05Z\"}");
        ann.delete(THREADS + "/" + second);

        assertThat(ids(ann.get(MESSAGES + "?threadIds=" + second))).isEmpty();
        assertThat(ids(ann.get(MESSAGES + "?threadIds=" + first + "&threadIds=" + second)))
                .containsExactly("1");
        JsonNode deleted = ann.get(MESSAGES + "?availability=Deleted").body().at("/records/0");
        assertThat(deleted.has("text")).isFalse();
        assertThat(deleted.path("lastModifiedTime").stringValue()).isEqualTo("2026-02-17T12:00:05.000Z");
        assertThat(ids(ann.get(MESSAGES + "?threadStatus=Resolved"))).isEmpty();
    }

    @Test
    void a_thread_is_the_same_in_either_case_of_its_id() {
        String thread = ann.inbound(GUEST, BILLING, "Hi").text("/thread/id");
        String upper = thread.toUpperCase(Locale.ROOT);

        assertThat(ids(ann.get(MESSAGES + "?threadIds=" + upper))).containsExactly("1");
        assertThat(ann.get(MESSAGES + "?threadIds=" + thread + "&threadIds=" + upper)
                        .error())
                .isEqualTo("400 CMN-101 threadIds");
        assertThat(ann.get(MESSAGES + "?threadIds=nonsense&threadIds=sense").error())
                .isEqualTo("400 CMN-102 threadIds");
    }

    @Test
    @Proves({"L1", "L6"})
    void threads_that_are_unknown_or_foreign_are_refused_by_the_first() {
        String ours = ann.inbound(GUEST, BILLING, "Hi").text("/thread/id");
        String unknown = "07d6d352-2c96-40b8-a704-2505fdbdfa0a";
        Caller eve = Caller.of(emulator, "105");

        assertThat(eve.get(MESSAGES + "?threadIds=" + ours + "&threadIds=" + unknown)
                        .error())
                .isEqualTo("403 MSG-403 (none)");
        assertThat(eve.get(MESSAGES + "?threadIds=" + unknown + "&threadIds=" + ours)
                        .error())
                .isEqualTo("400 CMN-102 threadIds");
        assertThat(eve.get(MESSAGES + "?threadIds=nonsense").error()).isEqualTo("400 CMN-102 threadIds");
        assertThat(eve.get(MESSAGES + "?threadIds=x&threadIds=x").error()).isEqualTo("400 CMN-101 threadIds");
        assertThat(eve.get(MESSAGES + "?ownerExtensionIds=62498880001").error()).isEqualTo("403 MSG-403 (none)");
        assertThat(ids(eve.get(MESSAGES))).isEmpty();
    }
}
