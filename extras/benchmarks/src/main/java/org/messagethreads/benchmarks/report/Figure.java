package org.messagethreads.benchmarks.report;

import java.util.List;

/**
 * Something measured in some rounds.
 *
 * @param median of the rounds
 * @param least of any round
 * @param greatest of any round
 */
record Figure(double median, double least, double greatest) {

    /** What was measured once. */
    static Figure of(double figure) {
        return new Figure(figure, figure, figure);
    }

    /** What came out in each round; at least one. */
    static Figure of(List<Double> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Figure(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** {@return half of how far apart the rounds are, beside the median; nothing if there is one round} */
    String spread() {
        return least < greatest ? Numbers.percent((greatest - least) / median / 2) : "";
    }
}
