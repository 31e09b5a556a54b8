package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which id a new thread gets; line 1 of every file is the directory. */
class NewThreadTest {
    private static final String GIVEN = "07d6d352-2c96-40b8-a704-2505fdbdfa0a";
    private static final String RIGHT = ": an id that no thread has yet is right\n";

    @TempDir
    Path folder;

    @Nested
    class An_id_that_a_thread_has {
        @Test
        void does_not_matter_to_a_message_that_comes_again() throws IOException {
            var lines = new ArrayList<>(Files.readAllLines(Run.traffic("guide.jsonl")));
            lines.add(6, lines.get(5));

            var run = Run.of(Files.write(folder.resolve("again.jsonl"), lines).toString());

            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .contains(
                            "    7  17:19:56  ebf18942  …42    guest          wrote g1 again: accepted before, nothing");
        }

        @Test
        void does_not_matter_to_a_message_that_comes_again_when_its_thread_has_ended() throws IOException {
            var run =
                    Run.ofLines(folder, received(1, "m1", "42", GIVEN), resolved("42"), received(3, "m1", "42", GIVEN));

            assertThat(run.idle()).isEqualTo(1);
        }

        @Test
        void does_not_matter_to_a_message_that_joins_an_open_thread() throws IOException {
            var run = Run.ofLines(folder, received(1, "m1", "42", GIVEN), received(2, "m2", "42", GIVEN));

            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("    3  08:02:00  07d6d352  …42    guest          wrote: “Hello”\n");
        }

        @Test
        void does_not_matter_to_a_message_that_is_refused() throws IOException {
            var run = Run.ofLines(
                    folder,
                    received(1, "m1", "42", GIVEN),
                    received(2, "m1", "43", GIVEN),
                    received(3, "m2", "42", GIVEN).replace("+12065550101", "+12065550199"));

            assertThat(run.out()).contains("REFUSED, X3", "REFUSED, M12");
            assertThat(run.broken()).isZero();
        }

        @Test
        void is_broken_for_a_guest_who_has_no_thread() throws IOException {
            var run = Run.ofLines(folder, received(1, "m1", "42", GIVEN), received(2, "m2", "43", GIVEN));

            assertThat(run.out()).contains("    3  BROKEN    \"newThread\" is \"" + GIVEN + "\"" + RIGHT);
        }

        @Test
        void is_broken_for_a_handler_who_opens_a_thread() throws IOException {
            var run = Run.ofLines(folder, received(1, "m1", "42", GIVEN), sent("m2", "43", GIVEN));

            assertThat(run.out()).contains("    3  BROKEN    \"newThread\" is \"" + GIVEN + "\"" + RIGHT);
        }

        @Test
        void is_broken_when_the_open_thread_will_have_expired_and_time_does_not_move() throws IOException {
            var run = Run.ofLines(
                    folder,
                    received(1, "m1", "42", GIVEN),
                    received(2, "m2", "42", GIVEN).replace("2026-02-17", "2026-02-20"),
                    received(3, "m3", "42", GIVEN));

            assertThat(run.out())
                    .contains("    3  BROKEN ", "    4  08:03:00  07d6d352  …42    guest          wrote: “Hello”\n")
                    .doesNotContain("expired");
        }

        @Test
        void is_broken_when_the_clock_was_set_back_behind_the_end_of_the_thread() throws IOException {
            var run = Run.ofLines(
                    folder,
                    received(1, "m1", "42", GIVEN),
                    "{\"at\": \"2026-02-21T00:00:00Z\", \"what\": \"wait\"}",
                    received(2, "m2", "42", GIVEN));

            assertThat(run.broken()).isEqualTo(1);
        }
    }

    @Nested
    class Without_one_given {
        @Test
        void an_id_that_an_earlier_line_took_makes_room() throws IOException {
            var run = Run.ofLines(
                    folder,
                    received(1, "m1", "42", "00000004-0000-0000-8000-000000000000"),
                    received(2, "m2", "43", "00000004-0000-0000-8000-000000000001"),
                    received(3, "m3", "44", ""));

            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("00000004-0000-0000-8000-000000000002 with guest …44 at …01, open\n");
        }

        @Test
        void the_next_line_is_not_lost_when_its_id_is_taken() throws IOException {
            var run = Run.ofLines(
                    folder,
                    received(1, "m1", "42", "00000003-0000-0000-8000-000000000000"),
                    received(2, "m2", "43", ""));

            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("00000003-0000-0000-8000-000000000001 with guest …43 at …01, open\n");
        }

        @Test
        void the_same_file_gives_the_same_ids() throws IOException {
            var lines = Stream.of("42", "43", "44")
                    .map(guest -> received(1, "m" + guest, guest, "00000004-0000-0000-8000-000000000000"))
                    .toArray(String[]::new);
            lines[2] = received(2, "m3", "45", "");

            assertThat(Run.ofLines(folder, lines)).isEqualTo(Run.ofLines(folder, lines));
        }
    }

    private static String received(int minute, String id, String guest, String newThread) {
        return """
                {"at": "2026-02-17T08:0%d:00Z", "what": "received", "id": "%s", "from": "+141555501%s", \
                "to": "+12065550101", "text": "Hello", "newThread": "%s"}""".formatted(minute, id, guest, newThread);
    }

    private static String sent(String id, String guest, String newThread) {
        return """
                {"at": "2026-02-17T08:05:00Z", "what": "sent", "id": "%s", "to": "+141555501%s", "by": "101", \
                "from": "+12065550101", "text": "Hello", "newThread": "%s"}""".formatted(id, guest, newThread);
    }

    private static String resolved(String guest) {
        return """
                {"at": "2026-02-17T08:02:00Z", "what": "resolve", "owner": "+12065550101", "guest": "+141555501%s", \
                "by": "101"}""".formatted(guest);
    }
}
