package org.messagethreads.testkit.hardcases.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.hardcases.GivenNames;
import org.messagethreads.testkit.hardcases.Seen;

/** What no rule accounts for breaks with a message that says where, and gives nothing away. */
class BrokenServerTest {

    private static final String READ = "{'do': 'read', 'by': 'ann', 'thread': 't1'}";
    private static final String SYNC = "{'do': 'sync', 'by': 'ann', 'token': 't1'}";
    private static final String UNAUTHORIZED = "{'errors': [{'errorCode': 'OAU-128'}]}";

    @AutoClose
    private final FakeServer server = new FakeServer();

    @Test
    void a_401_logs_in_again_once() {
        server.tell("GET {threads}/{id}", 401, UNAUTHORIZED);
        Seen seen = perform(READ);
        assertThat(seen.threads()).hasSize(1);
        assertThat(server.asked().stream().skip(10).map(it -> it.replaceAll(" application.*", "")))
                .containsExactly(
                        FakeServer.expanded("GET {threads}/{id} as Bearer 1-of-101"),
                        "POST /restapi/oauth/token",
                        FakeServer.expanded("GET {threads}/{id} as Bearer 6-of-101"));
        server.tell("GET {threads}/{id}", 401, UNAUTHORIZED).tell("GET {threads}/{id}", 401, UNAUTHORIZED);
        breaks(READ, "GET {threads}/{id} answered 401 OAU-128");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            302 | "" | answered 302
            403 | {'errors': [{'errorCode': 'MSG-403', 'message': 'secret'}]} | answered 403 MSG-403
            404 | {'errors': [{'errorCode': 'CMN-120'}]} | answered 404 CMN-120
            405 | {'errors': [{'errorCode': 'CMN-121', 'rule': 'M1'}]} | answered 405 CMN-121
            429 | {'errors': [{'errorCode': 'CMN-301'}]} | answered 429 CMN-301
            500 | {'errors': [{'errorCode': 'CMN-203', 'rule': 'M1'}]} | answered 500 CMN-203
            500 | {'errors': [{'errorCode': 'secret of 101'}]} | answered 500
            502 | <html>secret</html> | answered 502 and what is no JSON
            200 | secret | answered 200 and what is no JSON
            200 | "" | answered 200 without a right records
            200 | {'records': 'secret'} | answered 200 without a right records
            200 | {'records': [{'id': 'secret'}]} | answered 200 without a right creationTime
            200 | {'records': [{'creationTime': 'secret'}]} | answered 200 without a right creationTime
            200 | {'records': [{'label': null}]} | answered 200 without a right label
            200 | {'records': [{'creationTime': '2026-02-17T12:00:00Z', 'lastModifiedTime': '2026-02-17T12:00:00Z'}]} | answered 200 without a right id
            200 | {'records': [], 'paging': {'page': 'secret'}} | answered 200 without a right paging/page
            """)
    void an_answer_that_no_rule_accounts_for_breaks(int status, String body, String told) {
        server.tell("GET {threads}", status, body);
        breaks("{'do': 'list', 'by': 'ann', 'guestNumber': 'guest'}", "GET {threads} " + told);
    }

    @Test
    void a_query_is_not_told() {
        server.tell("GET {threads}/sync", 500, "{}");
        breaks(SYNC, "GET {threads}/sync answered 500");
    }

    @Test
    void who_cannot_log_in_breaks() {
        server.tell("POST /restapi/oauth/token", 400, "{'error': 'invalid_grant', 'error_description': 'secret'}");
        breaks(READ, "POST /restapi/oauth/token answered 400 invalid_grant");
    }

    @Test
    void a_token_that_fits_no_header_is_not_told() {
        server.tell("POST /restapi/oauth/token", 200, "{'access_token': 'the secret'}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perform(READ))
                .withMessage("a key or token of 10 characters: printable ASCII without blanks is right");
    }

    @Test
    void a_server_that_cannot_be_made_new_breaks() {
        server.tell("POST /emulator/v1/reset", 401, UNAUTHORIZED);
        breaks(READ, "POST /emulator/v1/reset answered 401 OAU-128");
    }

    @Test
    void a_thread_that_was_deleted_and_cannot_be_read_breaks() {
        server.tell("GET {threads}/{id}", 200, FakeServer.threadModified("2026-02-17T12:00:00.000Z"))
                .tell("GET {threads}/{id}", 403, "{'errors': [{'errorCode': 'MSG-403', 'rule': 'L1'}]}");
        breaks("{'do': 'delete', 'by': 'ann', 'thread': 't1'}", "GET {threads}/{id} answered 403 MSG-403");
    }

    @Test
    void a_server_that_is_not_there_breaks() {
        server.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> perform(READ))
                .withMessage("PUT /emulator/v1/directory got no answer: ConnectException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "ftp://127.0.0.1", "http:8080", "http://127.0.0.1?a=b", "http://127.0.0.1#a"})
    void a_base_that_is_no_address_over_http_is_refused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSubject(URI.create(base)))
                .withMessage("a base URI like http://127.0.0.1:8080 is right");
    }

    @Test
    void a_slash_behind_the_base_is_not_asked() {
        HttpSubject subject = new HttpSubject(URI.create(server.base() + "/"));
        subject.perform(OneStep.of("{'do': 'compact'}"), GivenNames.of("t1", FakeServer.ID));
        assertThat(server.asked()).endsWith("POST /emulator/v1/compact");
    }

    @Test
    void a_key_with_blanks_is_refused_and_not_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSubject(server.base(), "secret\n"))
                .withMessage("a key or token of 7 characters: printable ASCII without blanks is right");
    }

    @Test
    void nothing_that_was_asked_or_answered_prints_its_contents() {
        Request request = Request.put("/path").with("token", "secret").json("secret");
        Answer answer = new Answer(request, 200, Json.read("\"secret\"").orElseThrow());
        assertThat(request).hasToString("PUT /path");
        assertThat(answer).hasToString("PUT /path answered 200");
        assertThat(answer.accepted()).hasToString("a part of: PUT /path answered 200");
        assertThat(new Bearer("secret")).hasToString("Bearer of 6 characters");
    }

    private void breaks(String step, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> perform(step))
                .withMessage(FakeServer.expanded(message))
                .withNoCause();
    }

    private Seen perform(String step) {
        return new HttpSubject(server.base()).perform(OneStep.of(step), GivenNames.of("t1", FakeServer.ID));
    }
}
