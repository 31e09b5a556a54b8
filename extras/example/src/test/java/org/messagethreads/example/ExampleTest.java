package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {
    @TempDir
    Path folder;

    @Nested
    class The_command {
        @Test
        void a_file_that_is_not_there_is_said_to_be_missing() {
            assertThat(Run.of("nowhere.jsonl")).isEqualTo(new Run(2, "", "There is no file nowhere.jsonl\n"));
        }

        @Test
        void a_folder_is_no_readable_file() {
            assertThat(Run.of(folder.toString()))
                    .isEqualTo(new Run(2, "", "This file cannot be read: " + folder + "\n"));
        }

        @Test
        void a_name_that_no_file_can_have_is_no_readable_file() {
            assertThat(Run.of("a\0b").exit()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "--records", "--help", "one two", "--recrods file"})
        void anything_but_one_file_is_answered_with_what_is_right(String args) {
            assertThat(Run.of(args.isEmpty() ? new String[0] : args.split(" ")))
                    .isEqualTo(new Run(2, "", "One file is right: [--records] FILE\n"));
        }

        @Test
        void an_empty_file_is_fine() throws IOException {
            var run = Run.of(Files.writeString(folder.resolve("empty"), "").toString());

            assertThat(run.exit()).isZero();
            assertThat(run.read()).isZero();
        }
    }

    @Nested
    class A_line {
        @Test
        void that_is_not_UTF_8_spoils_no_other() throws IOException {
            var file = folder.resolve("latin");
            var lines = """
          {"at": "2026-02-17T08:01:00Z", "what": "Café"}
          {"at": "2026-02-17T08:01:00Z", "what": "wait"}
          """;
            Files.write(file, lines.getBytes(StandardCharsets.ISO_8859_1));

            var run = Run.of(file.toString());

            assertThat(run.out()).contains("1  BROKEN    no JSON from column");
            assertThat(run.done()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1969-12-31T23:59:59Z",
                    "9999-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "2026-02-30T00:00:00Z",
                    "2026-02-17"
                })
        void with_a_time_out_of_this_world_is_broken(String time) throws IOException {
            assertThat(after("{\"at\": \"" + time + "\", \"what\": \"wait\"}").broken())
                    .isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "null",
                    "\"owners\"",
                    "{\"owners\": null}",
                    "[{\"id\": \"1\"}]",
                    "[null]",
                    "[{\"id\": \"1\", \"name\": \"B\", \"numbers\": [\"5\"], \"handlers\": []}]",
                    "[{\"id\": \"1\", \"name\": \"B\", \"numbers\": [null], \"handlers\": []}]",
                    "[{\"id\": \"1\", \"name\": \"B\", \"numbers\": [], \"handlers\": [7]}]",
                    "[{\"id\": \"1\", \"name\": \"B\", \"numbers\": [], \"handlers\": [], \"color\": 3}]",
                    "[{\"id\": \"1\", \"name\": \"B\", \"numbers\": [], \"handlers\": []}, {\"id\": \"1\", \"name\": \"C\", \"numbers\": [], \"handlers\": []}]"
                })
        void with_a_directory_that_makes_no_sense_changes_nothing(String owners) throws IOException {
            var run = after(
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"directory\", \"owners\": " + owners + "}",
                    received("08:02:00", "m1", "42", "Hello"));

            assertThat(run.broken()).isEqualTo(1);
            assertThat(run.done()).isEqualTo(2);
        }

        @Test
        void too_long_to_send_is_broken_and_its_text_not_shown() throws IOException {
            var text = "long ".repeat(201);

            var run = after(
                    "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"sent\", \"id\": \"m1\", \"from\": \"+12065550101\", \"to\": \"+14155550142\", \"by\": \"101\", \"text\": \""
                            + text
                            + "\"}");

            assertThat(run.out())
                    .contains("BROKEN    an outbound text has 1005 code points: 1 to 1000 are right (M9)")
                    .doesNotContain("long long");
        }
    }

    @Nested
    class The_story {
        @Test
        void threads_due_at_one_instant_expire_one_after_the_other() throws IOException {
            var run = after(
                    received("08:01:00", "m1", "42", "Hello"),
                    received("08:01:00", "m2", "43", "Hello"),
                    "{\"at\": \"2026-03-01T00:00:00Z\", \"what\": \"wait\"}");

            assertThat(run.out())
                    .containsSubsequence(
                            "== Friday, 20 February 2026 (UTC)",
                            "08:01:00  00000002  …42    system         resolved it: expired",
                            "08:01:00  00000003  …43    system         resolved it: expired",
                            "== Sunday, 1 March 2026 (UTC)");
        }

        @Test
        void an_owner_that_is_deleted_keeps_its_threads_in_the_report() throws IOException {
            var run = after(
                    received("08:01:00", "m1", "42", "Hello"),
                    "{\"at\": \"2026-02-17T08:02:00Z\", \"what\": \"directory\", \"owners\": []}");

            assertThat(run.out())
                    .contains(
                            "host           deleted Billing\n",
                            "system         resolved it: its owner was deleted\n",
                            "== The threads of Billing (deleted): 1 ",
                            "00000002  …42    Resolved  OwnerDeleted ");
        }

        @Test
        void no_text_steers_the_terminal() throws IOException {
            var run = after(received("08:01:00", "m1", "42", "a\\u001b[31mb\\u202ec\\nd"));

            assertThat(run.out()).contains("“a [31mb c d”").doesNotContain("\u001b", "\u202e");
        }

        @Test
        void a_thread_keeps_the_id_it_is_given() throws IOException {
            var given = "07d6d352-2c96-40b8-a704-2505fdbdfa0a";
            var run = after(
                    received("08:01:00", "m1", "42", "Hello\", \"newThread\": \"" + given),
                    "{\"at\": \"2026-02-17T08:02:00Z\", \"what\": \"resolve\", \"thread\": \""
                            + given
                            + "\", \"by\": \"101\"}",
                    received("08:03:00", "m2", "42", "Hello again\", \"newThread\": \"" + given));

            assertThat(run.out())
                    .contains(
                            "07d6d352  …42    Ann            resolved it\n",
                            "    4  BROKEN    \"newThread\" is \""
                                    + given
                                    + "\": an id that no thread has yet is right\n");
        }
    }

    private Run after(String... lines) throws IOException {
        return Run.ofLines(folder, lines);
    }

    private static String received(String time, String id, String guest, String text) {
        return "{\"at\": \"2026-02-17T%sZ\", \"what\": \"received\", \"id\": \"%s\", \"from\": \"+141555501%s\", \"to\": \"+12065550101\", \"text\": \"%s\"}"
                .formatted(time, id, guest, text);
    }
}
