package org.messagethreads.benchmarks.report;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Where numbers stand on an axis on which each power of ten is as far from the next. It reaches from a power to a
 * power.
 *
 * @param lowest the power that is left of everything
 * @param highest the power that is right of everything
 * @param from where the lowest stands
 * @param to where the highest stands
 */
record LogScale(int lowest, int highest, double from, double to) {

    /** The shortest that has all of these on it. */
    static LogScale of(double[] numbers, double from, double to) {
        double least = DoubleStream.of(numbers).min().orElse(1);
        double most = DoubleStream.of(numbers).max().orElse(1);
        int lowest = (int) Math.floor(Math.log10(least));
        return new LogScale(lowest, Math.max(lowest + 1, (int) Math.ceil(Math.log10(most))), from, to);
    }

    double place(double number) {
        return from + (Math.log10(number) - lowest) / (highest - lowest) * (to - from);
    }

    /** {@return all powers of ten on it} */
    double[] ticks() {
        return LongStream.rangeClosed(lowest, highest)
                .mapToDouble(power -> Double.parseDouble("1e" + power))
                .toArray();
    }
}
