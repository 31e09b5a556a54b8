package org.messagethreads.benchmarks.growth;

import io.vavr.control.Either;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.messagethreads.benchmarks.ours.Cast;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
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

/** What it takes to read a thread, and all that an owner's client shows, of so many threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(
        value = 1,
        jvmArgs = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class ReadBenchmark {

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

    /**
     * A thread at random, by its id.
     *
     * @return the thread
     */
    @Benchmark
    public Either<Refusal, MessageThread> thread() {
        return filled.service().thread(Filled.thread(random.nextInt(threads) + 1), Reader.host());
    }

    /**
     * A full sync in one answer by the agent of an owner at random, who sees a thousand open threads.
     *
     * @return the threads and a token
     */
    @Benchmark
    public Either<Refusal, SyncAnswer> fullSync() {
        return filled.service().sync(SyncRequest.full(), Reader.handler(Cast.agent(random.nextInt(filled.owners()))));
    }
}
