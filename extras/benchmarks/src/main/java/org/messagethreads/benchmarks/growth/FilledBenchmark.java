package org.messagethreads.benchmarks.growth;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What changes nothing in a service that is full of threads. */
public abstract class FilledBenchmark extends GrowthBenchmark {

    /** How many threads there are. */
    @Param({"10000", "1000000"})
    public int threads;

    final SplittableRandom random = new SplittableRandom(1);

    @SuppressWarnings("NullAway.Init") // before anything else happens, JMH calls the method below
    Filled filled;

    /** Fills the service. */
    @Setup
    public void fill() {
        filled = new Filled(threads);
    }
}
