package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request is told in one order, and always in JSON. */
class OrderOfChecksTest {

    private static final String LARGE = " ".repeat(10 * 1024 * 1024 + 1);

    private static Emulator emulator;
    private static Caller nobody;
    private static Caller ann;

    @BeforeAll
    static void start() {
        emulator = Emulator.start();
        nobody = Caller.nobody(emulator);
        ann = Caller.of(emulator, "101");
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @Test
    void who_is_nobody_hears_only_that_even_of_a_path_that_is_none() {
        assertThat(nobody.get(THREADS).error()).startsWith("401 OAU-149");
        assertThat(nobody.get("/restapi/v1.0/nonsense").error()).startsWith("401 OAU-149");
        assertThat(nobody.method("PATCH", THREADS, LARGE).error()).startsWith("401 OAU-149");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nonsense", "/restapi", "/restapi/v1.0/nonsense", THREADS + "/", CONTROL, CONTROL + "/x"})
    void a_path_that_is_none_comes_before_everything_else(String path) {
        assertThat(ann.method("PATCH", path, LARGE).error()).isEqualTo("404 CMN-120 (none)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entries", "/entries/sync", "/notes", "/notes/1", "/messages/1", "/messages/1/content/2"})
    void what_comes_later_is_no_path_yet_whatever_the_method(String path) {
        assertIsNoPath(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "entries", "messages", "notes"})
    void what_is_beside_the_threads_is_never_taken_for_one(String sibling) {
        assertIsNoPath("/" + sibling + "/assign");
        assertIsNoPath("/" + sibling + "/resolve");
        assertIsNoPath("/" + sibling + "/delete");
        assertIsNoPath("/" + sibling + "/1/assign");
        assertIsNoPath("/" + sibling + "/1/content/2/resolve");
    }

    private static void assertIsNoPath(String path) {
        assertThat(ann.get(THREADS + path).error()).isEqualTo("404 CMN-120 (none)");
        assertThat(ann.post(THREADS + path, "{}").error()).isEqualTo("404 CMN-120 (none)");
        assertThat(ann.delete(THREADS + path).error()).isEqualTo("404 CMN-120 (none)");
    }

    @Test
    void messages_cannot_be_deleted_yet() {
        assertThat(ann.delete(THREADS + "/messages").error()).isEqualTo("404 CMN-120 (none)");
    }

    @Test
    void a_wrong_method_comes_before_a_body_that_is_too_large_and_tells_the_right_ones() {
        Caller.Told answer = ann.put(THREADS + "/messages", LARGE);

        assertThat(answer.error()).isEqualTo("405 CMN-405 (none)");
        assertThat(answer.answer().header("allow")).isEqualTo("GET, POST");
    }

    @Test
    void a_body_that_is_too_large_comes_before_what_is_in_it() {
        assertThat(ann.post(THREADS + "/messages", LARGE).error()).isEqualTo("413 CMN-413 (none)");
    }

    @Test
    void the_account_is_ours_or_there_is_none() {
        String other = "/restapi/v1.0/account/400/message-threads";

        assertThat(ann.get(other).error()).isEqualTo("404 CMN-102 accountId");
        assertThat(ann.post(other + "/messages", "no JSON").error()).isEqualTo("404 CMN-102 accountId");
        assertThat(ann.get("/restapi/v1.0/account/62498880000/message-threads").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,]", "{} {}", "nonsense", "{\"text\": \"a\", \"text\": \"b\"}", " ", "\r\n\t "})
    void what_is_no_json_comes_before_what_is_missing(String body) {
        assertThat(ann.post(THREADS + "/messages", body).error()).isEqualTo("400 CMN-103 (none)");
        assertThat(ann.post(CONTROL + "/compact", body).error()).isEqualTo("400 CMN-103 (none)");
    }

    @Test
    void what_is_missing_comes_before_what_is_wrong() {
        assertThat(ann.post(THREADS + "/messages", "{\"from\": {\"phoneNumber\": 7}, \"to\": 8}")
                        .error())
                .isEqualTo("400 CMN-100 text");
        assertThat(ann.post(THREADS + "/messages", "{\"from\": {}, \"to\": [{}], \"text\": null}")
                        .error())
                .isEqualTo("400 CMN-100 from.phoneNumber");
        assertThat(ann.post(
                                THREADS + "/messages",
                                "{\"from\": {\"phoneNumber\": \"+1\"}, \"to\": [{}], \"text\": \"\"}")
                        .error())
                .isEqualTo("400 CMN-100 to[0].phoneNumber");
        assertThat(ann.post(THREADS + "/messages", "{\"from\": [{}], \"to\": {}}")
                        .error())
                .isEqualTo("400 CMN-100 text");
        assertThat(ann.post(CONTROL + "/inbound", "").error()).isEqualTo("400 CMN-100 from");
    }

    @Test
    void an_object_in_the_place_of_an_array_is_wrong_and_not_missing() {
        Caller.Told answer = ann.put(CONTROL + "/directory", "{\"owners\": {}}");

        assertThat(answer.error()).isEqualTo("400 CMN-101 owners");
        assertThat(answer.text("/errors/0/hint")).isEqualTo("an array");
    }

    @Test
    void a_body_that_is_no_object_is_told_so() {
        assertThat(ann.post(THREADS + "/messages", "[]").error()).isEqualTo("400 CMN-101 body");
    }

    @Test
    void what_is_wrong_comes_before_the_rules() {
        Caller eve = Caller.of(emulator, "105");

        assertThat(eve.send("+12092480001", "not a number", "Hello").error())
                .isEqualTo("400 CMN-101 to[0].phoneNumber");
        assertThat(eve.send("+12092480001", "+14155550142", "Hello").error()).isEqualTo("403 MSG-403 (none)");
    }
}
