package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.emulator.Caller.CONTROL;
import static org.messagethreads.emulator.Caller.THREADS;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.emulator.Caller.Told;
import org.messagethreads.emulator.wire.Client;
import org.messagethreads.emulator.wire.Request;

/** What must not come out does not, and who must not come in does not. */
class SecretsTest {

    @Test
    void the_log_has_a_line_for_each_request_and_nothing_that_somebody_sent() {
        List<String> log = new CopyOnWriteArrayList<>();
        try (Emulator emulator = Emulator.start(EmulatorOptions.standard().withRequestLog(log::add))) {
            Caller nobody = Caller.nobody(emulator);
            String token = nobody.login("101").text("/access_token");
            Caller ann = nobody.with(token);
            String thread = ann.inbound("+14155550142", "+12092480001", "door code 7319")
                    .text("/thread/id");
            String sync = ann.get(THREADS + "/sync").text("/syncInfo/syncToken");
            ann.get(THREADS + "/sync?syncType=ISync&syncToken=" + sync);
            ann.get(THREADS + "/" + thread);
            ann.get("/" + token);
            ann.method(token, THREADS, "");

            assertThat(log).hasSize(7).noneMatch(line -> line.contains(token));
            assertThat(String.join("\n", log)).doesNotContain(sync, "7319", "4155550142", thread);
            assertThat(log.get(4))
                    .matches("GET /restapi/v1.0/account/\\{accountId}/message-threads/\\{threadId} 200 \\d+ ms");
            assertThat(log.get(5)).matches("\\(no such path\\) 404 \\d+ ms");
            assertThat(log.get(6)).matches("\\(other method\\) /restapi/.* 405 \\d+ ms");
        }
    }

    @Test
    void the_log_says_where_somebody_was_not_let_in() {
        List<String> log = new CopyOnWriteArrayList<>();
        try (Emulator emulator = Emulator.start(EmulatorOptions.standard().withRequestLog(log::add))) {
            Caller nobody = Caller.nobody(emulator);
            nobody.get(THREADS);
            nobody.put(THREADS, "{}");
            nobody.get("/restapi/v1.0/nonsense");

            assertThat(log.get(0)).matches("GET /restapi/v1.0/account/\\{accountId}/message-threads 401 \\d+ ms");
            assertThat(log.get(1)).matches("\\(other method\\) /restapi/.*/message-threads 401 \\d+ ms");
            assertThat(log.get(2)).matches("\\(no such path\\) 401 \\d+ ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void where_others_can_reach_it_a_control_key_is_needed(String host) {
        EmulatorOptions standard = EmulatorOptions.standard();
        EmulatorOptions open =
                new EmulatorOptions(host, 0, standard.now(), standard.controlKey(), standard.requestLog());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Emulator.start(open))
                .withMessageContaining(host)
                .withMessageContaining("control key");
    }

    @Test
    void with_a_key_the_control_interface_wants_it_and_the_public_api_does_not() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.standard().withHost("127.0.0.1", "open-sesame"))) {
            Caller nobody = Caller.nobody(emulator);

            assertThat(nobody.get(CONTROL + "/clock").status()).isEqualTo(401);
            assertThat(nobody.get(CONTROL + "/nonsense").status()).isEqualTo(401);
            assertThat(nobody.with("another key").get(CONTROL + "/clock").status())
                    .isEqualTo(401);
            assertThat(nobody.with("open-sesame").get(CONTROL + "/clock").status())
                    .isEqualTo(200);
            assertThat(nobody.with("open-sesame-").get(CONTROL + "/clock").status())
                    .isEqualTo(401);
            assertThat(Caller.of(emulator, "101").get(THREADS).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR  "})
    void who_bears_a_key_or_a_token_may_say_so_in_any_case(String scheme) {
        try (Emulator emulator = Emulator.start(EmulatorOptions.standard().withHost("127.0.0.1", "open-sesame"))) {
            Client client = new Client(emulator.uri());
            String token = client.login("101");

            assertThat(client.send(Request.of("GET", CONTROL + "/clock")
                                    .withHeader("Authorization", scheme + "open-sesame"))
                            .status())
                    .isEqualTo(200);
            assertThat(client.send(Request.of("GET", THREADS).withHeader("Authorization", scheme + token))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "open sesame", " open-sesame", "ouvre-toi-s\u00e9same", "open\nsesame", "\u007f"})
    void a_key_that_no_header_can_carry_is_refused_without_saying_it(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmulatorOptions.standard().withHost("127.0.0.1", key))
                .withMessage("a control key is empty, or has a character that no token has: visible ASCII is right");
    }

    @Test
    void options_that_make_no_sense_are_refused_and_never_print_the_key() {
        EmulatorOptions standard = EmulatorOptions.standard();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withPort(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withPort(65_536));
        for (String blank : List.of("", " ")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standard.withHost(blank, "open-sesame"))
                    .withMessage("a host is empty: a name or an address of this machine is right");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withNow(Instant.parse("1969-01-01T00:00:00Z")))
                .withMessageContaining("1969");
        assertThat(standard.withHost("127.0.0.1", "open-sesame").toString()).doesNotContain("sesame");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Emulator.start(new EmulatorOptions(
                        "no such host.invalid", 0, standard.now(), standard.controlKey(), standard.requestLog())))
                .withMessageContaining("no such host");
    }

    @Test
    void two_run_side_by_side_and_a_taken_port_is_told() {
        try (Emulator one = Emulator.start();
                Emulator other = Emulator.start()) {
            Caller.nobody(one).inbound("+14155550142", "+12092480001", "Hello");

            Told threads = Caller.of(other, "101").get(THREADS);
            assertThat(threads.text("/paging/totalElements")).isEqualTo("0");
            org.assertj.core.api.Assertions.assertThatExceptionOfType(java.io.UncheckedIOException.class)
                    .isThrownBy(() -> Emulator.start(
                            EmulatorOptions.standard().withPort(one.uri().getPort())));
        }
    }
}
