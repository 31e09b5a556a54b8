package org.messagethreads.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page and its charts.
 *
 * @param results what they are made of
 */
record Page(Results results) {

    /** {@return the text of each file, by its path from {@code docs/}} */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("performance.md", markdown());
        for (Section section : sections()) {
            section.pictures().forEach(it -> files.put("performance/" + it.file(), it.svg()));
        }
        return files;
    }

    String markdown() {
        StringBuilder page = new StringBuilder("""
                # Performance

                How fast the library is, how that grows, and what it takes, beside what one would pick instead. This page is made by
                `extras/benchmarks/%1$s` of what is in `extras/benchmarks/results/%1$s`; the build compares the two.
                `extras/benchmarks/quick` measures most of it again in about ten minutes, `extras/benchmarks/full` all of it in
                two hours.

                A figure alone says little, since machines differ and drift: only ratios within one run count. A run is one command, in
                which those that are compared come one after another, each in a JVM of its own, and get the same work; two callers
                beside one are two runs.
                A figure is the median of all iterations; ± is half of the interval that has their mean with 99.9 %%, which a short
                run makes wide.

                """.formatted(results.command()));
        results.machine().ifPresent(it -> page.append(it.markdown()).append('\n'));
        page.append("## Goals\n\n")
                .append(table())
                .append("""

                The commands measure the same again, for as long as the benchmark has it; those below, for as long as here.
                What else is wanted is counted, in each build, and so: that nobody holds the store's lock for more than 256 threads
                (`DueAtOnceTest`) and lets others go first in between, for up to 10,000 looks (`OthersGoFirstTest`), and that no
                operation looks at more where there are more threads (`NothingScansTest`).
                """)
                .append(hurdles())
                .append("""

                What was done for them, and what it gave, is in [ADR 0016](adr/0016-the-inside-of-the-store.md).
                """);
        sections().forEach(it -> page.append('\n').append(it.markdown()));
        return page.toString();
    }

    private String table() {
        Table table = new Table("what", "wanted", "measured", "the goal is", "shown by");
        goals().forEach(it -> it.addTo(table));
        return table.markdown();
    }

    /** Why goals are not met. */
    private String hurdles() {
        return goals().filter(Goal::isMissed)
                .map(Goal::hurdle)
                .filter(it -> !it.isEmpty())
                .distinct()
                .map("\n"::concat)
                .collect(joining());
    }

    private Stream<Goal> goals() {
        return sections().stream().flatMap(it -> it.goals().stream());
    }

    private List<Section> sections() {
        return List.of(
                MillionPairs.uniform(results),
                MillionPairs.zipf(results),
                ThousandPairs.uniform(results),
                ThousandPairs.zipf(results),
                Growth.of(results),
                Delta.of(results),
                Memory.of(results),
                Latency.of(results));
    }
}
