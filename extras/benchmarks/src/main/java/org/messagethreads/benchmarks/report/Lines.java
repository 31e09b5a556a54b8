package org.messagethreads.benchmarks.report;

import java.util.Comparator;
import java.util.List;

/** Results as lines. */
final class Lines {

    private Lines() {}

    /** The scores by a parameter that is a number, from the least. */
    static List<LineChart.Point> points(List<Result> results, String param) {
        return results.stream()
                .map(it -> new LineChart.Point(it.number(param), it.score()))
                .sorted(Comparator.comparingDouble(LineChart.Point::x))
                .toList();
    }
}
