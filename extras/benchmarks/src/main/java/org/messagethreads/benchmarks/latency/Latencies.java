package org.messagethreads.benchmarks.latency;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/** How long the commands of each phase took. Not thread-safe. */
final class Latencies {

    private static final int DIGITS = 3;

    private final Map<Phase, Histogram> nanos = new EnumMap<>(Phase.class);

    /** Without commands. */
    Latencies() {
        for (Phase phase : Phase.values()) {
            nanos.put(phase, new Histogram(DIGITS));
        }
    }

    void record(Phase phase, long took) {
        of(phase).recordValue(took);
    }

    Quantiles quantiles(Phase phase) {
        return Quantiles.of(phase, of(phase));
    }

    private Histogram of(Phase phase) {
        return Objects.requireNonNull(nanos.get(phase), "each phase has one");
    }
}
