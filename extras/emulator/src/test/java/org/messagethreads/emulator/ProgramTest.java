package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the program says, and how it ends if it cannot begin. */
class ProgramTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... options) {
        return new CommandLine(new Program())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }

    @ParameterizedTest
    @Timeout(20) // one that is taken runs until it is stopped
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=many|many",
                "--port=70000|70000",
                "--now=yesterday|yesterday",
                "--now=2026-02-30T00:00:00Z|2026-02-30",
                "--now=1969-01-01T00:00:00Z|1969",
                "--host=0.0.0.0|control key",
                "--host=|host",
                "--control-key=open sesame|control key",
                "--nonsense|--nonsense",
            })
    void an_option_that_makes_no_sense_is_named(String option, String named) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString()).contains(named);
    }

    @Test
    void a_port_that_is_taken_is_named() {
        try (Emulator emulator = Emulator.start()) {
            int port = emulator.uri().getPort();

            assertThat(run("--port=" + port)).isEqualTo(1);
            assertThat(err.toString()).contains("cannot listen on 127.0.0.1:" + port);
        }
    }

    @Test
    void help_says_what_there_is() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--port", "--host", "--now", "--control-key", "--log");
    }

    @Test
    void the_welcome_says_where_it_answers_who_can_log_in_and_what_to_try() {
        String welcome = Welcome.to(URI.create("http://127.0.0.1:8080"), false);

        assertThat(welcome.lines().findFirst()).contains("Listening on http://127.0.0.1:8080");
        assertThat(welcome)
                .contains(
                        "62498880001 Billing Queue, +12092480001",
                        "101 Ann Lee",
                        "106 Fay Okoro, not assignable",
                        "curl -s http://127.0.0.1:8080/emulator/v1/inbound")
                .doesNotContain("CONTROL_KEY");
        assertThat(Welcome.to(URI.create("http://127.0.0.1:8080"), true)).contains("$CONTROL_KEY");
    }
}
