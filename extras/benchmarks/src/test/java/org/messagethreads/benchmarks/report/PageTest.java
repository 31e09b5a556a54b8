package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PageTest {

    @Nested
    class Of_the_sample {

        private final String page = Sample.page().markdown();

        Of_the_sample() throws IOException {}

        @Test
        void a_goal_that_is_reached_is_met() {
            assertThat(page)
                    .contains("the floor | at least 0.35 × | 0.5 × (0.4 to 0.6) | met |")
                    .contains("the goal | at least 0.5 × | 0.5 × (0.4 to 0.6) | met |")
                    .contains("beside squirrel-foundation | at least 8 × | 10 × | met |")
                    .contains("the records: the dearest | at most 3 × | 2.5 × | met |");
        }

        @Test
        void a_goal_that_is_missed_is_not_met() {
            assertThat(page)
                    .contains("the prize | at least 1 × | 0.5 × (0.4 to 0.6) | **not met** |")
                    .contains("the service by hand | at least 1.3 × | 1.18 × | **not met** |")
                    .contains("pairs, two callers beside one | at least 1 × | 0.855 × (0.81 to 0.9) | **not met** |");
        }

        @Test
        void what_stands_in_the_way_of_a_goal_is_told_once_and_only_where_it_is_missed() {
            assertThat(page)
                    .containsOnlyOnce("\nTwo callers take turns at one lock")
                    .containsOnlyOnce("\nAt a thousand pairs the service by hand")
                    .doesNotContain("The fewer changes, the more");
        }

        @Test
        void a_goal_without_its_result_is_not_measured_yet() {
            assertThat(page).contains("beside stateless4j | at least 1.5 × | | not measured yet |");
        }

        @Test
        void every_goal_has_the_command_that_shows_it() {
            assertThat(page.lines().filter(it -> it.matches(".*\\| (met|\\*\\*not met\\*\\*|not measured yet) \\|.*")))
                    .hasSize(13)
                    .allMatch(it -> it.endsWith("` |") && it.contains("extras/benchmarks/run "));
        }

        @Test
        void it_tells_on_what_machine_and_for_how_long() {
            assertThat(page)
                    .contains(
                            "- Machine: 2 cores of A Processor @ 2.80GHz, with caches of 48K, 1280K; 24 GiB of memory; "
                                    + "Linux, amd64\n")
                    .contains("- JDK: 25+36; collector: Garbage-First\n")
                    .contains("- Measured on 2026-02-17 at commit `0123456789ab`\n")
                    .contains("`extras/benchmarks/run CommandsBenchmark -p contestant=OURS,YARDSTICK,HAND_WRITTEN "
                            + "-p draw=UNIFORM -p pairs=1000000 -p seed=1 -t 1 -f 2 "
                            + "-jvmArgs \"-Xms4g -Xmx4g\" -wi 5 -w 3s -i 3 -r 2s`; "
                            + "2 rounds, each 5 × 3 s of warm-up, 3 × 2 s measured.");
        }

        @Test
        void each_contender_is_compared_with_the_library_in_the_same_round() {
            assertThat(page)
                    .contains("| the library | 1 | 4,000 | | | 211 | 3 % |\n")
                    .contains("| the yardstick | 1 | 20,000 | | 0.2 × | 144 | 0 % |\n")
                    .contains("| the library | 2 | 432 | 25 % | | | |\n")
                    .contains("| the yardstick | 2 | 1,500 | | 0.29 × | | |\n");
        }

        @Test
        void each_job_has_a_row_with_a_column_for_each_size() {
            assertThat(page)
                    .contains("| job | 10,000 | 1,000,000 | 100 × as many |\n")
                    .contains("| read: thread | 50 | 150 | 3.0 × |\n")
                    .contains("| page: owner and open, size = 100 | 4,000 | 8,000 | 2.0 × |\n");
        }

        @Test
        void each_sync_is_beside_its_loop() {
            assertThat(page).contains("| 1,000 | 10,000 | 3,000 | 1,500 | 2.0 × |\n");
        }

        @Test
        void memory_is_weighed_in_two_ways() {
            assertThat(page)
                    .contains("| bytes an open thread | graph of 10,000 threads | heap of 1,000,000 threads |\n")
                    .contains("| without its events | 812 | 833 |\n")
                    .contains(
                            "1,000,000 threads with three messages each fit into a heap of 2 GiB; 1,893 MiB were alive")
                    .contains("without its events | at most 700 bytes | 833 bytes | **not met** |")
                    .contains("of a million | at least 1,000,000 threads | 1,000,000 threads | met |");
        }

        @Test
        void each_phase_of_an_expiry_has_its_percentiles() {
            assertThat(page)
                    .contains(
                            "| before | the same service | 33,333 | 5.83 | 17.9 | 99,700 | 159,000 | | 166,000 | 997 | 1,660 |\n")
                    .contains("| before | another | 33,333 | 2.91 | 8.95 | 49,900 | 79,700 | | 83,000 | 499 | 830 |\n")
                    .contains("`extras/benchmarks/run latency FILE SECONDS` measures it, for 20 seconds here.");
        }

        @Test
        void a_percentile_that_next_to_no_command_is_beyond_is_left_out() {
            assertThat(page)
                    .contains(
                            "| during | the same service | 3,049 | 5,920 | 79,600 | 133,000 | | | 139,000 | 1,330 | 1,390 |\n");
        }

        @Test
        void it_shows_each_chart() throws IOException {
            List<String> charts = new ArrayList<>(Sample.page().files().keySet());
            charts.remove("performance.md");
            assertThat(charts).hasSize(4).allSatisfy(it -> assertThat(page).contains("](%s)\n".formatted(it)));
        }
    }

    @Nested
    class Of_nothing {

        private final Page page = new Page(new Results("full", Map.of()));

        @Test
        void no_goal_is_measured() {
            assertThat(page.markdown().lines().filter(it -> it.contains("| not measured yet |")))
                    .hasSize(13);
            assertThat(page.markdown()).doesNotContain("| met |", "**not met**");
        }

        @Test
        void a_section_without_results_says_so() {
            assertThat(page.markdown()).contains("## Memory\n\nNot measured yet.\n");
        }

        @Test
        void there_are_no_charts() {
            assertThat(page.files()).containsOnlyKeys("performance.md");
        }

        @Test
        void it_names_the_command_that_makes_it() {
            assertThat(page.markdown()).contains("is made by\n`extras/benchmarks/full` of what");
        }
    }

    @Test
    void the_same_results_give_the_same_bytes_in_every_locale() throws IOException {
        Map<String, String> files = Sample.page().files();
        Sample.inEachLocale(() -> assertThat(Sample.page().files()).isEqualTo(files));
    }
}
