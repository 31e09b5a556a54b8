package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each job costs, the more threads there are. */
final class Growth {

    static final String THREADS = "threads";

    private static final String BENCHMARKS = "(Read|Page|Settling)Benchmark";
    private static final String COMMAND = "extras/benchmarks/run '%s'".formatted(BENCHMARKS);

    private static final String WORDS = """
            What a job costs in a store with ever more threads, in ns. Nothing should grow but by the logarithm and by the memory's
            own slowness: a small store is in the processor's cache, a large one is not. What looked at all threads would take a
            hundred times as long with a hundred times as many. That nothing does is counted, in the build, as the goals say.

            A page is a hundred threads, chosen at random: all that were opened in a period (created), by any owner after a cursor
            (later page), of an owner, of an owner and open, or of a guest who has a hundred; *everything* is the first page of all,
            the same each time. A full sync delivers an owner's thousand open threads in one answer, a read one thread at random by
            its id. Settling is for each thread of 256 that expire together. Ten million threads are measured in one round, before the
            others, and in a larger heap.

            """;

    private Growth() {}

    static Section of(Results results) {
        Run run = results.run(BENCHMARKS);
        return new Section("Growth", List.of(), run.first().map(ignored -> shown(run)));
    }

    private static Section.Shown shown(Run run) {
        String title = "Time of a job, by the number of threads";
        Map<String, List<Result>> jobs = run.by(Growth::label);
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
        List<Long> larger = sizes.subList(1, sizes.size());
        Table table = new Table(cells(
                "job",
                sizes.stream().map(Numbers::whole),
                larger.stream().map(it -> "%s × as many".formatted(Numbers.whole(it / sizes.getFirst())))));
        jobs.forEach((job, results) -> table.add(cells(
                job,
                sizes.stream().map(size -> at(size, results).map(Growth::time).orElse("")),
                larger.stream()
                        .map(size -> Run.ratio(at(size, results), at(sizes.getFirst(), results))
                                .map(it -> Numbers.times(it.median()))
                                .orElse("")))));
        return table.markdown();
    }

    private static Optional<Result> at(long size, List<Result> results) {
        return results.stream().filter(it -> it.number(THREADS) == size).findFirst();
    }

    /** Such as <i>31,200 ± 12 %</i>. */
    static String time(Result result) {
        Figure score = result.score();
        return Numbers.rounded(score.median()) + (score.spread().isEmpty() ? "" : " ± " + score.spread());
    }

    private static String label(Result result) {
        StringBuilder label = new StringBuilder(result.group() + ": " + result.job());
        result.what()
                .params()
                .forEach((name, value) -> label.append(name.equals(THREADS) ? "" : ", %s = %s".formatted(name, value)));
        return label.toString();
    }

    private static String[] cells(String first, Stream<String> sizes, Stream<String> growth) {
        return Stream.of(Stream.of(first), sizes, growth).flatMap(it -> it).toArray(String[]::new);
    }
}
