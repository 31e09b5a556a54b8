package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.messagethreads.benchmarks.Contestant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {

    @TempDir
    Path scratch;

    @Test
    void a_result_has_what_jmh_says() throws IOException {
        assertThat(commands("1000", 1).of(Contestant.OURS))
                .hasValue(new Result(
                        new Result.What(
                                "CommandsBenchmark.command",
                                new TreeMap<>(
                                        Map.of("contestant", "OURS", "pairs", "1000", "draw", "UNIFORM", "seed", "1")),
                                1),
                        new Effort("-Xms4g -Xmx4g", 5, "3 s", 2, "2 s"),
                        List.of(new Round(4_000_000, OptionalDouble.of(210.5), OptionalDouble.of(0.025)))));
    }

    @Test
    void without_collections_they_take_no_time_and_what_was_not_measured_is_nothing() throws IOException {
        assertThat(commands("1000", 1).of(Contestant.YARDSTICK))
                .hasValueSatisfying(it -> assertThat(it.collecting()).isEqualTo("0 %"));
        assertThat(commands("1000000", 1).of(Contestant.OURS)).hasValueSatisfying(it -> {
            assertThat(it.garbage()).isEmpty();
            assertThat(it.collecting()).isEmpty();
        });
    }

    @Test
    void classes_and_methods_are_read_in_words() throws IOException {
        assertThat(Sample.results()
                        .run("(Read|Page)Benchmark")
                        .where(it -> it.group().equals("page"))
                        .first()
                        .map(Result::job))
                .hasValue("owner and open");
    }

    @Test
    void what_several_files_have_is_one_result_of_several_rounds() throws IOException {
        assertThat(commands("1000000", 1).of(Contestant.OURS).map(Result::score))
                .hasValue(new Figure(500_000, 400_000, 600_000));
    }

    @Test
    void two_are_compared_within_each_round_if_both_are_in_it() throws IOException {
        Optional<Result> one = commands("1000000", 1).of(Contestant.OURS);
        Optional<Result> two = commands("1000000", 2).of(Contestant.OURS);
        assertThat(Run.ratio(two, one)).hasValueSatisfying(it -> {
            assertThat(it.median()).isCloseTo(0.855, within(1e-9));
            assertThat(it.least()).isCloseTo(0.81, within(1e-9));
            assertThat(it.greatest()).isCloseTo(0.9, within(1e-9));
        });
        assertThat(Run.ratio(one, commands("1000000", 1).of(Contestant.AXON))).isEmpty();
    }

    @Test
    void what_was_not_measured_in_the_same_rounds_is_compared_by_the_medians() throws IOException {
        Optional<Result> twice = commands("1000000", 1).of(Contestant.OURS);
        Optional<Result> once = commands("1000", 1).of(Contestant.OURS);
        assertThat(Run.ratio(once, twice)).hasValue(Figure.of(8));
    }

    @Test
    void of_times_that_were_measured_equally_long_the_mean_is_that_of_what_was_done() {
        JsonNode json = JsonMapper.shared().readTree("""
                {"mode": "avgt", "measurementTime": "2 s", "primaryMetric": {"rawData": [[100.0, 300.0]]}}
                """);
        assertThat(Round.of(json))
                .singleElement()
                .satisfies(it -> assertThat(it.score()).isCloseTo(150, within(1e-9)));
    }

    @Test
    void a_figure_is_in_the_middle_and_what_lies_around_it_is_told() {
        assertThat(Figure.of(List.of(3.0, 1.0, 10.0))).isEqualTo(new Figure(3, 1, 10));
        assertThat(Figure.of(List.of(1.0, 3.0)).median()).isEqualTo(2);
        assertThat(new Figure(10, 9, 12).spread()).isEqualTo("15 %");
        assertThat(Figure.of(10).spread()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_like_an_empty_one() throws IOException {
        assertThat(Results.in(scratch.resolve("quick"))).isEqualTo(new Results("quick", Map.of()));
    }

    private static Run commands(String pairs, int callers) throws IOException {
        return Sample.results()
                .run("CommandsBenchmark")
                .where(it -> it.param("pairs").equals(pairs) && it.callers() == callers);
    }
}
