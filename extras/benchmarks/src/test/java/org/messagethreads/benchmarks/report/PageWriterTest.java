package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageWriterTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    @TempDir
    Path scratch;

    @Test
    void charts_that_are_on_the_page_no_longer_go() throws IOException {
        Path old = Files.createDirectories(scratch.resolve("performance")).resolve("old.svg");
        Files.writeString(old, "<svg/>");

        PageWriter.write(Sample.page(), scratch);

        assertThat(old).doesNotExist();
        assertThat(scratch.resolve("performance/growth.svg")).isNotEmptyFile();
    }

    /** Whoever changed on purpose how the page is made calls {@link PageWriter#main} as {@code quick} does. */
    @Test
    void what_is_committed_is_made_of_the_results_that_are_committed() throws IOException {
        String committed = Files.readString(DOCS.resolve("performance.md"));
        String command = committed.contains("`extras/benchmarks/full` of what") ? "full" : "quick";

        Page page = new Page(Results.in(Path.of("results", command)));

        assertThat(page.files())
                .allSatisfy((file, text) -> assertThat(DOCS.resolve(file))
                        .as("docs/%s: if what changed is right, `extras/benchmarks/page %s` makes it", file, command)
                        .content()
                        .isEqualTo(text));
        assertThat(committedCharts())
                .containsExactlyInAnyOrderElementsOf(page.files().keySet().stream()
                        .filter(it -> it.endsWith(".svg"))
                        .toList());
    }

    @Test
    void the_ratios_that_the_readme_quotes_are_on_the_page() throws IOException {
        String readme = Files.readString(DOCS.resolve("../README.md"));

        assertThat(Pattern.compile("[\\d.]+ ×").matcher(readme).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(ratio ->
                        assertThat(DOCS.resolve("performance.md")).content().contains(" " + ratio));
    }

    private static List<String> committedCharts() throws IOException {
        Path folder = DOCS.resolve("performance");
        if (!Files.exists(folder)) { // as Git leaves it when no chart is committed
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(it -> "performance/" + it.getFileName()).toList();
        }
    }
}
