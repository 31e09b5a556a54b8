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
                two to three hours.

                A figure alone says little, since machines differ and drift, and neighbours take their part. So whatever is compared is
                measured in rounds: in each, one comes after another, each in a JVM of its own, and gets the same work. Within a round a
                figure is all that was done in all the time it took, pauses included. A figure here is the median of the rounds, ± half of
                what lies between the least and the greatest, in hundredths of it; a ratio is the median of the ratios of each round, and
                the goals have the least and the greatest, too. What was measured in one round only has none of them.

                """.formatted(results.command()));
        results.machine().ifPresent(it -> page.append(it.markdown()).append('\n'));
        page.append("## Goals\n\n")
                .append(table())
                .append("""

                These commands measure the same again, for as long as the benchmarks do by themselves; those below with the arguments they
                had here, but the rounds of each benchmark in a row.

                What else is wanted is counted, in each `mvn verify`; `mvn test -pl core -Dtest=NAME` runs one of these of `core`:

                | what | wanted | shown by |
                |---|---|---|
                | How many threads somebody expires while a command waits for the store's lock | at most 256; it is 8, and then others go first | `DueAtOnceTest`, `OthersGoFirstTest` |
                | What a command waits for while somebody reads threads, a list, a history or the log | nothing; what is due is looked for before, as above | `WritersGoOnTest` |
                | What an operation looks at, the more threads there are | no more, but for the logarithm | `NothingScansTest`, `TouchesTest` |
                | What a command, a thread that is settled and a record that is delivered look at | as recorded | `TouchesOfCommandsTest`, `TouchesTest` |
                | Bytes that each of them allocates | as recorded at most | `GarbageTest` of the benchmarks |
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
