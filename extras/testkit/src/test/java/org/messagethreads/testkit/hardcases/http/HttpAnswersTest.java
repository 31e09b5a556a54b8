package org.messagethreads.testkit.hardcases.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.hardcases.GivenNames;
import org.messagethreads.testkit.hardcases.Outcome;
import org.messagethreads.testkit.hardcases.Seen;
import org.messagethreads.testkit.hardcases.SeenThread;
import org.messagethreads.testkit.hardcases.ThreadField;

/** What is seen of what a server answers. */
class HttpAnswersTest {

    private static final String READ = "{'do': 'read', 'by': 'ann', 'thread': 't1'}";
    private static final String INBOUND = "{'do': 'inbound', 'from': 'guest', 'to': 'billing-line', 'text': 'Hello'}";

    @AutoClose
    private final FakeServer server = new FakeServer();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            400 | {'errors': [{'errorCode': 'CMN-101', 'parameterName': 'from', 'rule': 'M12'}]} | refused M12
            403 | {'errors': [{'errorCode': 'MSG-427', 'rule': 'M4'}]} | refused M4
            404 | {'errors': [{'errorCode': 'CMN-102', 'rule': 'E1'}]} | refused E1
            409 | {'errors': [{'errorCode': 'X'}], 'rule': 'N2', 'facts': {'raw': '12345'}} | refused N2
            400 | {'errors': [{'errorCode': 'CMN-101', 'parameterName': 'syncToken', 'rule': 'S4'}]} | tokenInvalid
            400 | {'errors': [{'errorCode': 'MSG-411', 'rule': 'S5'}]} | fullSyncRequired
            400 | {'errors': [{'errorCode': 'CMN-101', 'parameterName': 'perPage'}]} | invalid
            """)
    void an_error_is_seen_by_its_rule_or_as_what_makes_no_sense(int status, String body, String expected) {
        server.tell("GET {threads}/{id}", status, body);
        Seen seen = perform(READ);
        assertThat(seen.outcome() + seen.rule().map(it -> " " + it).orElse("")).isEqualTo(expected);
        assertThat(seen.threads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INBOUND,
                "{'do': 'clock', 'advance': 'PT1H'}",
                "{'do': 'expiry', 'ttl': 'PT1H'}",
                "{'do': 'directory', 'owners': []}",
                "{'do': 'compact'}",
                "{'do': 'send', 'by': 'ann', 'from': 'billing-line', 'to': 'guest', 'text': 'Hi'}",
                "{'do': 'assign', 'by': 'ann', 'thread': 't1', 'to': 'ann'}",
                "{'do': 'delete', 'by': 'ann', 'thread': 't1'}",
                READ,
                "{'do': 'messages', 'by': 'ann', 'thread': 't1'}",
                "{'do': 'list', 'by': 'ann'}",
                "{'do': 'fullSync', 'by': 'ann'}",
                "{'do': 'sync', 'by': 'ann', 'token': 't1'}"
            })
    void every_step_can_be_refused(String step) {
        HttpSubject subject = new HttpSubject(server.base());
        subject.perform(OneStep.of("{'do': 'compact'}"), GivenNames.of("t1", FakeServer.ID));
        server.refuseEverything("Q1");
        assertThat(subject.perform(OneStep.of(step), GivenNames.of("t1", FakeServer.ID)))
                .isEqualTo(Seen.refused("Q1"));
    }

    @Test
    void every_field_of_a_thread_is_seen() {
        server.tell("GET {threads}/{id}", 200, FakeServer.thread("""
                , "statusReason": "Manual", "label": "Hello", "lastModifiedTime": "2026-02-17T12:00:00.123Z", \
                "assignee": {"extensionId": "101", "name": "Ann", "extensionType": "User"}"""));
        assertThat(perform(READ))
                .isEqualTo(Seen.accepted(
                        Outcome.DONE,
                        new SeenThread(
                                FakeServer.ID,
                                Map.ofEntries(
                                        Map.entry(ThreadField.STATUS, "Open"),
                                        Map.entry(ThreadField.STATUS_REASON, "Manual"),
                                        Map.entry(ThreadField.AVAILABILITY, "Alive"),
                                        Map.entry(ThreadField.OWNER, "62498880001"),
                                        Map.entry(ThreadField.OWNER_NAME, "Billing Queue"),
                                        Map.entry(ThreadField.OWNER_NUMBER, "+12092480001"),
                                        Map.entry(ThreadField.GUEST_NUMBER, "+16502240001"),
                                        Map.entry(ThreadField.ASSIGNEE, "101"),
                                        Map.entry(ThreadField.ASSIGNEE_NAME, "Ann"),
                                        Map.entry(ThreadField.LABEL, "Hello"),
                                        Map.entry(ThreadField.CREATION_TIME, "2026-02-17T12:00:00Z"),
                                        Map.entry(ThreadField.LAST_MODIFIED_TIME, "2026-02-17T12:00:00.123Z")))));
    }

    @Test
    void what_a_thread_does_not_have_is_not_seen() {
        assertThat(perform(READ).threads().getFirst().fields())
                .doesNotContainKeys(
                        ThreadField.STATUS_REASON, ThreadField.ASSIGNEE, ThreadField.ASSIGNEE_NAME, ThreadField.LABEL);
    }

    @Test
    void a_message_received_changed_its_thread_if_it_was_created() {
        assertThat(perform(INBOUND)).satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(it.handle()).contains(FakeServer.ID);
        });
        server.tell(
                "POST /emulator/v1/inbound",
                200,
                "{'message': {}, 'thread': %s}".formatted(FakeServer.threadModified("2026-02-17T12:00:00.000Z")));
        assertThat(perform(INBOUND).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    void a_message_sent_changed_its_thread() {
        server.tell("GET {threads}/{id}", 200, FakeServer.threadModified("2026-02-17T13:00:00.000Z"));
        Seen seen = perform("{'do': 'send', 'by': 'ann', 'from': 'billing-line', 'to': 'guest', 'text': 'Hi'}");
        assertThat(seen.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(seen.threads().getFirst().fields())
                .containsEntry(ThreadField.LAST_MODIFIED_TIME, "2026-02-17T13:00:00Z");
    }

    @Test
    void a_command_changed_a_thread_whose_last_modified_time_moved() {
        assertThat(perform("{'do': 'resolve', 'by': 'ann', 'thread': 't1'}").outcome())
                .isEqualTo(Outcome.NOTHING_TO_DO);
        server.tell("POST {threads}/{id}/resolve", 200, FakeServer.threadModified("2026-02-17T12:00:00.001Z"));
        assertThat(perform("{'do': 'resolve', 'by': 'ann', 'thread': 't1'}").outcome())
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void a_deletion_shows_the_tombstone_and_whether_it_is_a_new_one() {
        server.tell("GET {threads}/{id}", 200, FakeServer.threadModified("2026-02-17T12:00:00.000Z"))
                .tell("GET {threads}/{id}", 200, FakeServer.threadModified("2026-02-17T12:00:00.001Z"));
        Seen seen = perform("{'do': 'delete', 'by': 'ann', 'thread': 't1'}");
        assertThat(seen.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(seen.threads().getFirst().fields())
                .containsEntry(ThreadField.LAST_MODIFIED_TIME, "2026-02-17T12:00:00.001Z");
        assertThat(perform("{'do': 'delete', 'by': 'ann', 'thread': 't1'}").outcome())
                .isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "2, 2, false", "3, 2, false", "1, 0, false"})
    void a_page_follows_until_the_last(int page, int pages, boolean more) {
        server.tell("GET {threads}", 200, """
                {'records': [%s], 'paging': {'page': %d, 'totalPages': %d}}""".formatted(
                        FakeServer.threadModified("2026-02-17T12:00:00.000Z"), page, pages));
        Seen seen = perform("{'do': 'list', 'by': 'ann'}");
        assertThat(seen.outcome()).isEqualTo(Outcome.DONE);
        assertThat(seen.threads()).extracting(SeenThread::id).containsExactly(FakeServer.ID);
        assertThat(seen.more()).isEqualTo(more);
    }

    @Test
    void a_sync_gives_records_and_a_token_to_name() {
        server.tell("GET {threads}/sync", 200, """
                {'records': [%s], 'syncInfo': {'syncType': 'FSync', 'syncToken': 'a-token'}}""".formatted(FakeServer.threadModified("2026-02-17T12:00:00.000Z")));
        Seen seen = perform("{'do': 'fullSync', 'by': 'ann'}");
        assertThat(seen.threads()).extracting(SeenThread::id).containsExactly(FakeServer.ID);
        assertThat(seen.handle()).contains("a-token");
        assertThat(seen.more()).isFalse();
    }

    @Test
    void texts_are_in_the_order_of_the_messages_and_may_be_absent() {
        server.tell(
                "GET {threads}/messages",
                200,
                "{'records': [{'id': '2', 'text': 'Hello'}, {'id': '1'}, {'id': '3', 'text': ' \\n '}]}");
        assertThat(perform("{'do': 'messages', 'by': 'ann', 'thread': 't1'}").texts())
                .containsExactly(Optional.of("Hello"), Optional.empty(), Optional.of(" \n "));
    }

    @Test
    void times_are_seen_in_milliseconds() {
        assertThat(new HttpSubject(server.base()).precision()).isEqualTo(ChronoUnit.MILLIS);
    }

    private Seen perform(String step) {
        return new HttpSubject(server.base()).perform(OneStep.of(step), GivenNames.of("t1", FakeServer.ID));
    }
}
