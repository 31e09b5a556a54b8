package org.messagethreads.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An incremental sync of some changes, beside a plain loop over the same records. */
final class Delta {

    private static final String CHANGES = "changes";
    private static final String SYNC = "delta";
    private static final String LOOP = "loop";
    private static final long MANY = 1_000;

    private static final String BENCHMARK = "DeltaBenchmark";
    private static final String COMMAND = "extras/benchmarks/run " + BENCHMARK;

    private static final String WORDS = """
            An incremental sync that delivers so many changes, in ns, beside a plain loop over the records that it delivers: nobody
            could look at them in less.

            """;

    private static final String COLD = """
            Before each sync as many threads have changed as it delivers, which drives what it takes out of the processor's cache:
            its code, the keys it signs with, and the log, through which it goes to the threads, where the loop has them at hand.
            The fewer changes, the more that weighs for each.
            """;

    private Delta() {}

    static Section of(Results results) {
        Run run = results.run(BENCHMARK)
                .inOrderOf(Comparator.<Result>comparingLong(it -> it.number(CHANGES))
                        .thenComparingLong(it -> it.number(Growth.THREADS)));
        Optional<Result> dearest = syncs(run)
                .filter(it -> it.number(CHANGES) >= MANY)
                .max(Comparator.comparingDouble(
                        it -> ratio(run, it).map(Figure::median).orElse(0.0)));
        Goal goal = new Goal(
                "An incremental sync of a thousand changes or more, beside a plain loop over the records: the dearest",
                Bound.atMost(3),
                dearest.flatMap(it -> ratio(run, it)),
                dearest.map(it -> "%s -p threads=%s -p changes=%s -jvmArgs \"%s\""
                                .formatted(
                                        COMMAND,
                                        it.param(Growth.THREADS),
                                        it.param(CHANGES),
                                        it.effort().jvm()))
                        .orElse(COMMAND),
                COLD);
        return new Section("Incremental sync", List.of(goal), run.first().map(ignored -> shown(run)));
    }

    private static Section.Shown shown(Run run) {
        String title = "Time of an incremental sync, by the number of changes";
        return new Section.Shown(
                WORDS + run.how(COMMAND) + table(run),
                List.of(new Picture("delta", title, new LineChart(title, "changes", "ns", lines(run)).svg())));
    }

    private static String table(Run run) {
        Table table = new Table("changes", "threads", "sync", "loop", "ratio");
        syncs(run)
                .forEach(sync -> table.add(
                        Numbers.whole(sync.number(CHANGES)),
                        Numbers.whole(sync.number(Growth.THREADS)),
                        Growth.time(sync),
                        loop(run, sync).map(Growth::time).orElse(""),
                        ratio(run, sync).map(it -> Numbers.times(it.median())).orElse("")));
        return table.markdown();
    }

    private static List<LineChart.Line> lines(Run run) {
        return Lines.of(
                run.by(it -> "%s, %s threads".formatted(it.job(), Numbers.whole(it.number(Growth.THREADS)))), CHANGES);
    }

    private static Stream<Result> syncs(Run run) {
        return run.where(it -> it.job().equals(SYNC)).results().stream();
    }

    private static Optional<Result> loop(Run run, Result sync) {
        return run.where(it -> it.job().equals(LOOP)
                        && it.what().params().equals(sync.what().params()))
                .first();
    }

    private static Optional<Figure> ratio(Run run, Result sync) {
        return Run.ratio(Optional.of(sync), loop(run, sync));
    }
}
