package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusyDayTest {
    private static final Path FILE = Run.traffic("busy-day.jsonl");

    private final Run run = Run.of(FILE.toString());

    @Test
    void every_line_is_accounted_for_and_none_is_broken() throws IOException {
        assertThat(run.exit()).isZero();
        assertThat((long) run.read()).isEqualTo(Run.linesOf(FILE)).isGreaterThan(300);
        assertThat(run.done() + run.refused()).isEqualTo(run.read());
        assertThat(run.broken()).isZero();
        assertThat(run.idle()).isPositive();
    }

    @Test
    void every_line_is_told_by_its_number() throws IOException {
        var lines = Files.readAllLines(FILE);
        var told = Pattern.compile("(?m)^ {0,4}(\\d+)  \\d\\d:\\d\\d:\\d\\d  ").matcher(run.out());

        assertThat(told.results()
                        .map(it -> Integer.valueOf(it.group(1)))
                        .distinct()
                        .toList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size())
                        .filter(number -> lines.get(number - 1).startsWith("{"))
                        .boxed()
                        .toList());
    }

    @Test
    void every_rule_that_refuses_a_command_or_a_directory_has_refused() {
        assertThat(run.out())
                .contains(List.of(
                        "REFUSED, A2",
                        "REFUSED, A3",
                        "REFUSED, A5",
                        "REFUSED, A6",
                        "REFUSED, A7",
                        "REFUSED, D4",
                        "REFUSED, E1",
                        "REFUSED, L1",
                        "REFUSED, M4",
                        "REFUSED, M5",
                        "REFUSED, M6",
                        "REFUSED, M12",
                        "REFUSED, N3",
                        "REFUSED, R5",
                        "REFUSED, S5",
                        "REFUSED, X3"));
    }

    @Test
    void threads_expire_at_their_times_between_the_lines() {
        assertThat(run.out().lines().filter(line -> line.startsWith("      ") && line.contains("72 hours")))
                .hasSize(9)
                .isSorted();
    }

    @Test
    void an_owner_number_and_a_handler_leave_and_their_threads_are_seen_to() {
        assertThat(run.out())
                .contains(
                        "13:01:10  00000359  …40    system         resolved it: its owner no longer has the number",
                        "14:00:00  00000340  …60    system         released Tom Becker");
    }

    @Test
    void the_tables_in_the_end_are_as_ever() throws IOException {
        var begin = run.out().indexOf("== The threads of");
        var end = run.out().indexOf("== The stories of");

        assertThat(run.out().substring(begin, end))
                .isEqualTo(Files.readString(Path.of("src", "test", "resources", "busy-day-tables.txt")));
    }

    @Test
    void no_text_of_the_deleted_thread_is_in_the_reports() {
        assertThat(run.out().substring(0, run.out().indexOf("== The threads of")))
                .contains("My card number is");
        assertThat(run.out().substring(run.out().indexOf("== The threads of")))
                .doesNotContain("My card number is", "Please never send card numbers");
    }

    @Test
    void no_line_is_too_wide_and_no_number_whole() {
        assertThat(run.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 118);
        assertThat(run.out()).doesNotContainPattern("\\+\\d{3}");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_file_has_made_up_numbers_only() throws IOException {
        var numbers = Pattern.compile("\\+\\d+").matcher(Files.readString(FILE)).results();

        assertThat(numbers.map(it -> it.group())).isNotEmpty().allMatch(it -> it.matches("\\+1\\d{3}55501\\d\\d"));
    }
}
