package org.messagethreads.benchmarks.latency;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/** How long the commands of each phase took. Not thread-safe. */
final class Latencies {

    private static final int DIGITS = 3;

    private final Map<Phase, Histogram> waited = perPhase();
    private final Map<Phase, Histogram> took = perPhase();

    private static Map<Phase, Histogram> perPhase() {
        Map<Phase, Histogram> nanos = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            nanos.put(phase, new Histogram(DIGITS));
        }
        return nanos;
    }

    /**
     * One more command.
     *
     * @param phase when it was to be given
     * @param sinceThen how long ago that was, in nanoseconds
     * @param sinceGiven how long ago it was given
     */
    void record(Phase phase, long sinceThen, long sinceGiven) {
        of(waited, phase).recordValue(sinceThen);
        of(took, phase).recordValue(sinceGiven);
    }

    Quantiles quantiles(Phase phase) {
        return Quantiles.of(phase, of(waited, phase), of(took, phase));
    }

    private static Histogram of(Map<Phase, Histogram> nanos, Phase phase) {
        return Objects.requireNonNull(nanos.get(phase), "each phase has one");
    }
}
