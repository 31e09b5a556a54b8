package org.messagethreads.benchmarks.growth;

import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.thread.MessageThread;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What an incremental sync takes right after so many threads changed, beside a plain loop over the same threads right
 * after they changed. Each invocation is timed by itself, which takes some 25 nanoseconds: with a single change the
 * loop is mostly that.
 */
public class DeltaBenchmark extends GrowthBenchmark {

    /** How many threads there are. */
    @Param({"10000", "1000000"})
    public int threads;

    /** How many of them changed; at most half, as half are open. */
    @Param({"1", "100", "1000", "5000"})
    public int changes;

    @SuppressWarnings("NullAway.Init") // before anything else happens, JMH calls the method below
    private Changing changing;

    /**
     * Fills the service and brings a client in sync, after another has had a few changes so often that all a sync takes
     * is compiled: it takes so much longer to let many threads change than to sync that a run has but a few hundred.
     */
    @Setup
    public void fill() {
        Changing other = new Changing(new Filled(4_000), 5);
        for (int sync = 0; sync < 100_000; sync++) {
            other.change();
            other.delta();
        }
        changing = new Changing(new Filled(threads), changes);
    }

    /** Lets threads change. */
    @Setup(Level.Invocation)
    public void change() {
        changing.change();
    }

    /**
     * The sync.
     *
     * @return the threads that changed, and a token
     */
    @Benchmark
    public SyncAnswer delta() {
        return changing.delta();
    }

    /**
     * The plain loop.
     *
     * @param reader takes two fields of each thread
     */
    @Benchmark
    public void loop(Blackhole reader) {
        for (MessageThread thread : changing.changed()) {
            reader.consume(thread.id());
            reader.consume(thread.status());
        }
    }
}
