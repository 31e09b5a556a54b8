package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that nobody writes by accident. None takes the next one with it. */
class HostileLineTest {
    private static final String MARK = "\ufeff";
    private static final String WAIT = "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"wait\"}";

    @TempDir
    Path folder;

    @Nested
    class Out_of_bounds {
        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "{\"at\": ["})
        void is_a_nesting_of_501(String opening) throws IOException {
            isToldTheBounds(opening.repeat(501));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "-", "0.", "1e"})
        void is_a_number_of_1001_digits(String begin) throws IOException {
            isToldTheBounds("{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"wait\", \"seen\": %s%s}"
                    .formatted(begin, "9".repeat(1001)));
        }

        @Test
        void is_a_name_of_50_001_characters() throws IOException {
            isToldTheBounds("{\"%s\": 1}".formatted("n".repeat(50_001)));
        }

        private void isToldTheBounds(String line) throws IOException {
            var run = Run.ofLines(folder, line, WAIT);

            assertThat(run.out()).contains("    2  BROKEN    JSON out of bounds: at most 500 deep, ");
            assertThat(run.broken()).isEqualTo(1);
            assertThat(run.done()).isEqualTo(2);
        }
    }

    @Nested
    class Within_bounds {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"at\": \"+999999999-12-31T23:59:59Z\", \"what\": \"wait\"}",
                    "{\"at\": \"-1000000001-01-01T00:00:00Z\", \"what\": \"wait\"}",
                    "{\"at\": 1e400, \"what\": \"wait\"}",
                    "{\"at\": {}, \"what\": []}",
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"directory\", \"owners\": {\"0\": {}}}",
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"directory\", \"owners\": [[[]]]}",
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"compact\", \"age\": \"PT2562047788015216H\", \"count\": 1}",
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"compact\", \"age\": \"P99999999999999999999D\", \"count\": 1}",
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"received\", \"id\": \"\\ud800\", \"from\": \"\\u0000\", \"to\": \"\\udfff\"}",
                    "\u0000",
                    "\u00a0",
                    "\u2028"
                })
        void a_line_without_sense_is_broken_and_the_next_one_is_read(String line) throws IOException {
            var run = Run.ofLines(folder, line, WAIT);

            assertThat(run.broken()).isEqualTo(1);
            assertThat(run.done()).isEqualTo(2);
            assertThat(run.out()).doesNotContain("mistake of this program");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"compact\", \"age\": \"PT2562047788015215H\", \"count\": 2147483647",
                    "\"sync\", \"by\": \"101\", \"limit\": 2147483647",
                    "\"received\", \"id\": \"m\", \"from\": \"+14155550142\", \"to\": \"+12065550101\", \"text\": \"\\ud800 %s $1\""
                })
        void the_utmost_is_done(String what) throws IOException {
            var run = Run.ofLines(folder, "{\"at\": \"9998-12-31T23:59:59.999999999Z\", \"what\": " + what + "}", WAIT);

            assertThat(run.exit()).isZero();
            assertThat(run.done()).isEqualTo(3);
        }

        @Test
        void a_long_name_of_a_field_is_not_told() throws IOException {
            var run = Run.ofLines(
                    folder,
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"wait\", \"%s\": 1}".formatted("n".repeat(50_000)));

            assertThat(run.out())
                    .contains("    2  BROKEN    a name of 50000 characters is no field here: at, what are right\n");
        }
    }

    @Nested
    class What_nobody_foresaw {
        @Test
        void is_told_by_the_number_of_its_line_and_the_next_one_is_read() throws IOException {
            var out = new ByteArrayOutputStream();

            new Example(failingOnce(out, HostileLineTest::failed)).play(twoLines());

            isTold(out.toString(StandardCharsets.UTF_8), "IllegalStateException");
        }

        @Test
        void may_be_an_overflow_of_the_stack() throws IOException {
            var out = new ByteArrayOutputStream();

            new Example(failingOnce(out, HostileLineTest::endless)).play(twoLines());

            isTold(out.toString(StandardCharsets.UTF_8), "StackOverflowError");
        }

        private void isTold(String out, String mistake) {
            assertThat(out)
                    .contains(
                            "    1  BROKEN    a mistake of this program: " + mistake + " in HostileLineTest.java:",
                            "    2  08:01:00 ")
                    .doesNotContain("+12065550101");
        }

        private Path twoLines() throws IOException {
            return Files.writeString(folder.resolve("two"), WAIT + "\n" + WAIT);
        }

        /** Prints, but for the first time somebody waits. */
        private static PrintStream failingOnce(ByteArrayOutputStream out, Runnable mistake) {
            return new PrintStream(out, true, StandardCharsets.UTF_8) {
                private boolean failed;

                @Override
                public void println(String line) {
                    if (line.endsWith("waited") && !failed) {
                        failed = true;
                        mistake.run();
                    }
                    super.println(line);
                }
            };
        }
    }

    @Nested
    class In_UTF_8 {
        @ParameterizedTest
        @ValueSource(strings = {"# a comment", "", " ", WAIT})
        void a_mark_at_the_start_of_the_file_is_nothing(String first) throws IOException {
            var run = play((MARK + first + "\n" + WAIT + "\n").getBytes(StandardCharsets.UTF_8));

            assertThat(run.exit()).isZero();
            assertThat(run.done()).isEqualTo(first.equals(WAIT) ? 2 : 1);
        }

        @Test
        void a_file_of_nothing_but_a_mark_is_fine() throws IOException {
            var run = play(MARK.getBytes(StandardCharsets.UTF_8));

            assertThat(run.exit()).isZero();
            assertThat(run.read()).isZero();
        }

        @ParameterizedTest
        @CsvSource({"an overlong /, C0 AF", "a byte alone, E9", "half a surrogate, ED A0 80", "a beginning, F0 9F 91"})
        void bytes_that_are_none_are_named_as_such(String ignored, String bytes) throws IOException {
            var line = "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"\u00fc?\"}\n" + WAIT;
            var run = play(replaced(line, HexFormat.ofDelimiter(" ").parseHex(bytes)));

            assertThat(run.out())
                    .contains("    1  BROKEN    no JSON from column 42 on, for it is not UTF-8: one object {...} in"
                            + " UTF-8 is right\n");
            assertThat(run.done()).isEqualTo(1);
        }

        @Test
        void a_column_is_one_of_characters() throws IOException {
            var run = play("{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"\u00fc\u00fc\ud83d\ude00\" x}"
                    .getBytes(StandardCharsets.UTF_8));

            assertThat(run.out()).contains("    1  BROKEN    no JSON from column 47 on: one object {...} in UTF-8");
        }

        private Run play(byte[] bytes) throws IOException {
            return Run.of(Files.write(folder.resolve("bytes"), bytes).toString());
        }

        /** The bytes of a line, with others instead of its question mark. */
        private static byte[] replaced(String line, byte[] bytes) throws IOException {
            var all = new ByteArrayOutputStream();
            all.write(line.substring(0, line.indexOf('?')).getBytes(StandardCharsets.UTF_8));
            all.write(bytes);
            all.write(line.substring(line.indexOf('?') + 1).getBytes(StandardCharsets.UTF_8));
            return all.toByteArray();
        }
    }

    private static void failed() {
        throw new IllegalStateException("+12065550101");
    }

    private static void endless() {
        throw new StackOverflowError("as of a text without end");
    }
}
