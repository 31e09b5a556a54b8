package org.messagethreads.benchmarks.growth;

import io.vavr.collection.HashSet;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.messagethreads.benchmarks.ours.Cast;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a page of a hundred takes, by each index, of so many threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(
        value = 1,
        jvmArgs = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class PageBenchmark {

    private static final int PAGE = 100;

    /** How many threads there are. */
    @Param({"10000", "1000000"})
    public int threads;

    private final SplittableRandom random = new SplittableRandom(1);

    @SuppressWarnings("NullAway.Init") // before anything else happens, JMH calls the method below
    private Filled filled;

    /** Fills the service. */
    @Setup
    public void fill() {
        filled = new Filled(threads);
    }

    /** {@return the first page of everything} */
    @Benchmark
    public Page everything() {
        return page(ThreadQuery.all());
    }

    /** {@return a page of everything that begins at random} */
    @Benchmark
    public Page laterPage() {
        int before = threadBeforeAPage();
        return page(ThreadQuery.all().after(new Cursor(filled.created(before), Filled.thread(before))));
    }

    /** {@return all threads that were opened in a period at random} */
    @Benchmark
    public Page created() {
        int before = threadBeforeAPage();
        return page(ThreadQuery.all()
                .withCreated(new Period(filled.created(before + 1), filled.created(before + 1 + PAGE))));
    }

    /** {@return the first page of an owner at random} */
    @Benchmark
    public Page owner() {
        return page(ofOwner());
    }

    /** {@return the first page of an owner's open threads} */
    @Benchmark
    public Page ownerAndOpen() {
        return page(ofOwner().withStatus(Status.OPEN));
    }

    /** {@return all threads of a guest who has a hundred} */
    @Benchmark
    public Page guest() {
        return page(ThreadQuery.all().withGuestNumber(Filled.regular(anOwner())));
    }

    private Page page(ThreadQuery query) {
        return filled.service().list(query.withLimit(PAGE), Reader.host()).get();
    }

    private ThreadQuery ofOwner() {
        return ThreadQuery.all().withOwners(HashSet.of(Cast.owner(anOwner())));
    }

    private int anOwner() {
        return random.nextInt(filled.owners());
    }

    /** Has a page of others after it. */
    private int threadBeforeAPage() {
        return 1 + random.nextInt(threads - PAGE);
    }
}
