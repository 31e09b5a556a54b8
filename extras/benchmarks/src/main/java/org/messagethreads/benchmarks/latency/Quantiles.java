package org.messagethreads.benchmarks.latency;

import org.HdrHistogram.Histogram;

/**
 * How long the commands of a phase took, in microseconds, from when each was to be given.
 *
 * @param phase which phase
 * @param commands how many
 * @param p50 so long at most took 50 in a hundred
 * @param p90 90 in a hundred
 * @param p99 99 in a hundred
 * @param p999 99.9 in a hundred
 * @param p9999 99.99 in a hundred
 * @param max the longest
 * @param ownP99 99 in a hundred from when they were given, so that those before them do not count
 * @param ownMax the longest from when it was given; all are 0 if there was no command
 */
record Quantiles(
        Phase phase,
        long commands,
        double p50,
        double p90,
        double p99,
        double p999,
        double p9999,
        double max,
        double ownP99,
        double ownMax) {

    static Quantiles of(Phase phase, Histogram nanos, Histogram own) {
        return new Quantiles(
                phase,
                nanos.getTotalCount(),
                micros(nanos.getValueAtPercentile(50)),
                micros(nanos.getValueAtPercentile(90)),
                micros(nanos.getValueAtPercentile(99)),
                micros(nanos.getValueAtPercentile(99.9)),
                micros(nanos.getValueAtPercentile(99.99)),
                micros(nanos.getMaxValue()),
                micros(own.getValueAtPercentile(99)),
                micros(own.getMaxValue()));
    }

    private static double micros(long nanos) {
        return nanos / 1_000.0;
    }
}
