package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What each job costs, the more threads there are. */
final class Growth {

    static final String THREADS = "threads";

    private static final String COMMAND = "extras/benchmarks/run '(Read|Page|Settling)Benchmark'";

    private static final String WORDS = """
            What a job costs in a store with ever more threads, in ns. Nothing should grow but by the logarithm and by the memory's
            own slowness: a small store is in the processor's cache, a large one is not. The last column is the most by which it grows
            for a hundredfold of threads; whatever looked at all threads would have 100 there. That nothing does is also counted, in
            the build: `mvn test -pl core -Dtest=TouchesTest,NothingScansTest`.

            """;

    private static final String CACHE = """
            What a small store has in the processor's cache, a large one waits for, thing by thing. How many things are looked at
            does not grow; that is counted.
            """;

    private Growth() {}

    static Section of(Results results) {
        Run run = results.run("growth");
        Map<String, List<Result>> jobs = run.by(Growth::label);
        OptionalDouble most = jobs.values().stream()
                .flatMapToDouble(it -> growth(it).stream())
                .max();
        Goal goal = new Goal(
                "A hundred times the threads: the time of whatever grows most, where a scan would have 100 ×",
                Bound.atMost(10, "×"),
                most,
                COMMAND,
                CACHE);
        return new Section("Growth", List.of(goal), jobs.isEmpty() ? Optional.empty() : Optional.of(shown(run, jobs)));
    }

    private static Section.Shown shown(Run run, Map<String, List<Result>> jobs) {
        String title = "Time of a job, by the number of threads";
        return new Section.Shown(
                WORDS + run.how(COMMAND) + table(run, jobs),
                List.of(new Picture(
                        "growth", title, new LineChart(title, "threads", "ns", Lines.of(jobs, THREADS)).svg())));
    }

    private static String table(Run run, Map<String, List<Result>> jobs) {
        List<Long> sizes = run.results().stream()
                .map(it -> it.number(THREADS))
                .distinct()
                .sorted()
                .toList();
        Table table = new Table(cells("job", sizes.stream().map(Numbers::whole), "growth"));
        jobs.forEach((job, results) -> table.add(cells(
                job,
                sizes.stream().map(size -> time(results, size)),
                growth(results).stream()
                        .mapToObj(it -> Numbers.rounded(it) + " ×")
                        .findFirst()
                        .orElse(""))));
        return table.markdown();
    }

    private static String time(List<Result> results, long size) {
        return results.stream()
                .filter(it -> it.number(THREADS) == size)
                .map(it -> Numbers.rounded(it.score()))
                .findFirst()
                .orElse("");
    }

    /** From the fewest threads to a hundred times as many and beyond, for each hundredfold; none if there are less. */
    private static OptionalDouble growth(List<Result> results) {
        LineChart.Line line = new LineChart.Line("", Lines.points(results, THREADS));
        LineChart.Point first = line.points().getFirst();
        return line.points().stream()
                .filter(it -> it.x() >= 100 * first.x())
                .mapToDouble(it -> Math.pow(it.y() / first.y(), Math.log(100) / Math.log(it.x() / first.x())))
                .max();
    }

    private static String label(Result result) {
        StringBuilder label = new StringBuilder(result.group() + ": " + result.job());
        result.params()
                .forEach((name, value) -> label.append(name.equals(THREADS) ? "" : ", %s = %s".formatted(name, value)));
        return label.toString();
    }

    private static String[] cells(String first, Stream<String> middle, String last) {
        return Stream.of(Stream.of(first), middle, Stream.of(last))
                .flatMap(it -> it)
                .toArray(String[]::new);
    }
}
