package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** An incremental sync of some changes, beside a plain loop over the same records. */
final class Delta {

    private static final String CHANGES = "changes";
    private static final String SYNC = "delta";
    private static final String LOOP = "loop";
    private static final long MANY = 1_000;

    private static final String COMMAND = "extras/benchmarks/run DeltaBenchmark";

    private static final String WORDS = """
            An incremental sync that delivers so many changes, in ns, beside a plain loop over the records that it delivers: nobody
            could look at them in less.

            """;

    private static final String FIXED = """
            The fewer changes, the more weighs what each sync does, however many there are: it settles what is due, opens one token
            and signs another. The loop has the threads at hand; a sync goes through the log to them.
            """;

    private Delta() {}

    static Section of(Results results) {
        Run run = results.run("delta");
        OptionalDouble dearest = syncs(run)
                .filter(it -> it.number(CHANGES) >= MANY)
                .flatMapToDouble(it -> ratio(run, it).stream())
                .max();
        Goal goal = new Goal(
                "An incremental sync of a thousand changes or more, beside a plain loop over the records",
                Bound.atMost(3, "×"),
                dearest,
                COMMAND,
                FIXED);
        return new Section("Incremental sync", List.of(goal), run.first().map(ignored -> shown(run)));
    }

    private static Section.Shown shown(Run run) {
        String title = "Time of an incremental sync, by the number of changes";
        return new Section.Shown(
                WORDS + run.how(COMMAND) + table(run),
                List.of(new Picture("delta", title, new LineChart(title, "changes", "ns", lines(run)).svg())));
    }

    private static String table(Run run) {
        Table table = new Table("threads", "changes", "sync", "loop", "ratio");
        syncs(run)
                .forEach(sync -> table.add(
                        Numbers.whole(sync.number(Growth.THREADS)),
                        Numbers.whole(sync.number(CHANGES)),
                        Numbers.rounded(sync.score()),
                        loop(run, sync).map(it -> Numbers.rounded(it.score())).orElse(""),
                        ratio(run, sync).stream()
                                .mapToObj(it -> Numbers.rounded(it) + " ×")
                                .findFirst()
                                .orElse("")));
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
        return run.where(it -> it.job().equals(LOOP) && it.params().equals(sync.params()))
                .first();
    }

    private static OptionalDouble ratio(Run run, Result sync) {
        return Run.ratio(Optional.of(sync), loop(run, sync));
    }
}
