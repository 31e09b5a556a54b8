package org.messagethreads.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Results as lines. */
final class Lines {

    private Lines() {}

    /** A line for each name. */
    static List<LineChart.Line> of(Map<String, List<Result>> named, String param) {
        return named.entrySet().stream()
                .map(it -> new LineChart.Line(it.getKey(), points(it.getValue(), param)))
                .toList();
    }

    /** The scores by a parameter that is a number, from the least. */
    static List<LineChart.Point> points(List<Result> results, String param) {
        return results.stream()
                .map(it -> new LineChart.Point(it.number(param), it.score().median()))
                .sorted(Comparator.comparingDouble(LineChart.Point::x))
                .toList();
    }
}
