package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.emulator.wire.Answer;
import org.messagethreads.emulator.wire.Client;
import org.messagethreads.emulator.wire.RawSocket;
import org.messagethreads.emulator.wire.Request;

class LimitsTest {

    private static final int TEN_MIB = 10 * 1024 * 1024;
    private static final Request RESET = Request.of("POST", "/emulator/v1/reset");
    private static final String ADVANCE = "POST /emulator/v1/clock/advance HTTP/1.1\r\nHost: a\r\n";

    @AutoClose
    private final Emulator emulator = Emulator.start();

    private final Client client = new Client(emulator.uri());

    @Test
    void a_body_of_10_mib_is_read() {
        assertThat(client.send(RESET.with(" ".repeat(TEN_MIB - 2) + "{}")).status())
                .isEqualTo(204);
    }

    @Test
    void a_body_of_one_byte_more_is_too_large() {
        Answer answer = client.send(RESET.with(" ".repeat(TEN_MIB - 1) + "{}"));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.errorCode()).isEqualTo("CMN-413");
    }

    @Test
    void so_is_one_that_does_not_say_how_long_it_is() {
        Answer answer = raw("POST /emulator/v1/reset HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n"
                        .formatted(TEN_MIB + 1)
                + " ".repeat(TEN_MIB + 1)
                + "\r\n0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_text_of_10_mib_is_received_whole() {
        String text = "a".repeat(TEN_MIB - 100);

        Answer answer = client.send(Request.of("POST", "/emulator/v1/inbound")
                .with("{\"from\":\"+14155550100\",\"to\":\"+12092480001\",\"text\":\"%s\"}".formatted(text)));

        assertThat(answer.json().at("/message/text").stringValue()).isEqualTo(text);
    }

    @Test
    void a_hundred_levels_of_json_are_read() {
        assertThat(client.send(RESET.with(nested(99))).status()).isEqualTo(204);
    }

    @Test
    void a_hundred_and_one_are_none() {
        assertIsNoJson(client.send(RESET.with(nested(100))));
    }

    private static String nested(int arrays) {
        return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
    }

    @Test
    void bytes_that_are_no_utf_8_are_no_json() {
        assertIsNoJson(client.send(RESET.with(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})));
    }

    private static void assertIsNoJson(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("CMN-103");
    }

    @Test
    void headers_without_end_are_too_large() {
        Answer answer = raw("GET /emulator/v1/clock HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(4_000));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.errorCode()).isEqualTo("CMN-431");
    }

    @Test
    void a_path_without_end_is_too_long() {
        Answer answer = raw("GET /" + "a".repeat(20_000));

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.errorCode()).isEqualTo("CMN-414");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
            })
    void a_body_that_breaks_off_is_no_bug(String rest) {
        Answer answer = raw(ADVANCE + rest);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("CMN-400");
    }

    @Test
    void a_request_that_is_none_is_told_that_the_connection_ends() {
        Answer answer = client.send(Request.of("GET", "/emulator/v1/threads/a%00b/history"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("connection")).isEqualTo("close");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere,2,404",
        "/restapi/v1.0/account/~/message-threads,2,401",
        "/emulator/v1/ready,2,405",
        "/emulator/v1/reset,10485761,413"
    })
    void who_is_refused_hears_so_before_their_body_has_come_and_goes_on_after_it(String path, int length, int status) {
        try (RawSocket socket = new RawSocket(emulator.uri())) {
            socket.write("POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n".formatted(path, length));
            assertThat(socket.answer().status()).isEqualTo(status);

            socket.write(" ".repeat(length));
            socket.write("GET /emulator/v1/ready HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(socket.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void requests_that_are_half_sent_keep_no_one_waiting() {
        List<RawSocket> halves =
                Stream.generate(() -> new RawSocket(emulator.uri())).limit(200).toList();
        halves.forEach(it -> it.write(ADVANCE + "Content-Length: 19\r\n\r\n{\"duration\""));

        assertThat(client.isReady()).isTrue();
        halves.forEach(it -> it.write(":\"PT1S\"}"));
        halves.forEach(RawSocket::endOutput);
        assertThat(halves)
                .flatExtracting(RawSocket::answers)
                .extracting(Answer::status)
                .hasSize(200)
                .containsOnly(200);
        halves.forEach(RawSocket::close);
    }

    private Answer raw(String text) {
        return client.send(text).orElseThrow();
    }
}
