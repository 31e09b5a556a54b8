package org.messagethreads.benchmarks.growth;

import io.vavr.collection.Seq;
import org.messagethreads.Outcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What one thread takes to expire, of a batch that a sweep settles. Each batch is timed by itself; it takes so much
 * longer than reading the time that this does not count.
 */
public class SettlingBenchmark extends GrowthBenchmark {

    /** How many threads there are at first; up to twice as many later on. */
    @Param({"10000", "1000000"})
    public int threads;

    @SuppressWarnings("NullAway.Init") // before anything else happens, JMH calls the method below
    private Expiring expiring;

    /** Fills the service. */
    @Setup
    public void fill() {
        expiring = new Expiring(threads);
    }

    /** Lets a batch fall due. */
    @Setup(Level.Invocation)
    public void fallDue() {
        expiring.fallDue();
    }

    /**
     * A batch.
     *
     * @return the threads that expired
     */
    @Benchmark
    @OperationsPerInvocation(Expiring.BATCH)
    public Seq<Outcome.Changed> settle() {
        return expiring.settle();
    }
}
