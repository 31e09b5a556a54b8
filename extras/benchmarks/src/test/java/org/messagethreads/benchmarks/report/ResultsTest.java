package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.messagethreads.benchmarks.Contestant;

class ResultsTest {

    @TempDir
    Path scratch;

    @Test
    void a_result_has_what_jmh_says() throws IOException {
        assertThat(Sample.results().run("thousand").of(Contestant.OURS))
                .hasValue(new Result(
                        "CommandsBenchmark.command",
                        new TreeMap<>(Map.of("contestant", "OURS", "pairs", "1000", "draw", "UNIFORM", "seed", "1")),
                        1,
                        new Effort(1, 5, "3 s", 3, "2 s"),
                        4_000_000,
                        OptionalDouble.of(400_000),
                        "ops/s",
                        OptionalDouble.of(210.5)));
    }

    @Test
    void what_is_no_number_and_what_was_not_measured_is_nothing() throws IOException {
        Run growth = Sample.results().run("growth");
        assertThat(growth.first()).hasValueSatisfying(it -> {
            assertThat(it.error()).isEmpty();
            assertThat(it.bytes()).isEmpty();
        });
    }

    @Test
    void classes_and_methods_are_read_in_words() throws IOException {
        assertThat(Sample.results()
                        .run("growth")
                        .where(it -> it.group().equals("page"))
                        .first()
                        .map(Result::job))
                .hasValue("owner and open");
    }

    @Test
    void two_of_a_run_have_a_ratio_if_both_are_in_it() throws IOException {
        Run run = Sample.results().run("million-1");
        assertThat(run.ratio(Contestant.OURS, Contestant.YARDSTICK)).hasValue(0.5);
        assertThat(run.ratio(Contestant.OURS, Contestant.AXON)).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_like_an_empty_one() throws IOException {
        assertThat(Results.in(scratch.resolve("quick"))).isEqualTo(new Results("quick", Map.of()));
    }
}
