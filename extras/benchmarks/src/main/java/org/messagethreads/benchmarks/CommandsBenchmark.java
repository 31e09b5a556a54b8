package org.messagethreads.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.ThreadParams;

/** Commands of the {@link Script} a second; with {@code -prof gc} what garbage each makes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(
        value = 3,
        jvmArgs = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class CommandsBenchmark {

    /** Who is measured; all of them by {@code -p contestant=...}. */
    @Param({"OURS", "YARDSTICK", "HAND_WRITTEN"})
    public Contestant contestant = Contestant.OURS;

    /** How many pairs of numbers write at a time. */
    @Param({"1000", "1000000"})
    public int pairs;

    /** Which of them is next. */
    @Param
    public Draw draw = Draw.UNIFORM;

    /** Of all that is random. */
    @Param("20260217")
    public long seed;

    @SuppressWarnings("NullAway.Init") // before anything else happens, JMH calls the method below
    private Arena<?> arena;

    /** Puts the contender into its arena. */
    @Setup
    public void enter() {
        arena = contestant.arena(pairs);
    }

    /** One who gives commands, on pairs of their own. */
    @State(Scope.Thread)
    public static class Caller {

        @SuppressWarnings("NullAway.Init") // as above
        private Script<?> script;

        /** Goes on with the script until there are threads in every state, and as many expire as later. */
        @Setup
        public void populate(CommandsBenchmark benchmark, ThreadParams threads) {
            script = new Script<>(
                    benchmark.arena,
                    threads.getThreadIndex(),
                    threads.getThreadCount(),
                    benchmark.draw,
                    benchmark.seed);
            script.populate();
        }
    }

    /**
     * One command.
     *
     * @param caller who gives it
     * @return whether it was accepted
     */
    @Benchmark
    public boolean command(Caller caller) {
        return caller.script.next();
    }
}
