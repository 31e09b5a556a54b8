package org.messagethreads.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How something grows: lines over two axes of powers of ten. What grows as its x does has the slope of a diagonal of
 * the grid; what does not grow is level.
 *
 * @param title of the chart
 * @param xAxis what goes to the right
 * @param yAxis what goes up
 * @param lines each with its name
 */
record LineChart(String title, String xAxis, String yAxis, List<Line> lines) {

    private static final int HEIGHT = 440;
    private static final double LEFT = 90;
    private static final double RIGHT = 530;
    private static final double TOP = 60;
    private static final double BOTTOM = 380;
    private static final double LEGEND = 550;
    private static final double LEGEND_STEP = 20;

    /**
     * A line.
     *
     * @param name what it shows
     * @param points from left to right, at least one
     */
    record Line(String name, List<Point> points) {

        private double end() {
            return points.getLast().y();
        }
    }

    /** A point that was measured. */
    record Point(double x, double y) {}

    String svg() {
        Svg svg = new Svg(HEIGHT, title);
        LogScale x = LogScale.of(all(Point::x), LEFT, RIGHT);
        LogScale y = LogScale.of(all(Point::y), BOTTOM, TOP);
        axes(x, y, svg);
        List<Line> fromTheTop = lines.stream()
                .sorted(Comparator.comparingDouble(Line::end).reversed())
                .toList();
        for (int i = 0; i < fromTheTop.size(); i++) {
            draw(fromTheTop.get(i), i, x, y, svg);
        }
        return svg.written();
    }

    private void axes(LogScale x, LogScale y, Svg svg) {
        for (double tick : x.ticks()) {
            svg.grid(x.place(tick), TOP, x.place(tick), BOTTOM);
            svg.text("axis", x.place(tick), BOTTOM + 18, Svg.Anchor.MIDDLE, Numbers.rounded(tick));
        }
        for (double tick : y.ticks()) {
            svg.grid(LEFT, y.place(tick), RIGHT, y.place(tick));
            svg.text("axis", LEFT - 8, y.place(tick) + 4, Svg.Anchor.END, Numbers.rounded(tick));
        }
        svg.text("axis", (LEFT + RIGHT) / 2, BOTTOM + 40, Svg.Anchor.MIDDLE, xAxis);
        svg.text("axis", 16, TOP - 14, Svg.Anchor.START, yAxis);
    }

    private static void draw(Line line, int number, LogScale x, LogScale y, Svg svg) {
        svg.line(
                number,
                line.points().stream()
                        .map(it -> Numbers.place(x.place(it.x())) + "," + Numbers.place(y.place(it.y())))
                        .toList());
        line.points().forEach(it -> svg.dot(number, x.place(it.x()), y.place(it.y())));
        double legend = TOP + number * LEGEND_STEP;
        svg.line(number, List.of(legendPlace(0, legend), legendPlace(24, legend)));
        svg.text("name", LEGEND + 32, legend + 4, Svg.Anchor.START, line.name());
    }

    private static String legendPlace(double x, double y) {
        return Numbers.place(LEGEND + x) + "," + Numbers.place(y);
    }

    private double[] all(ToDoubleFunction<Point> coordinate) {
        return lines.stream()
                .flatMap(it -> it.points().stream())
                .mapToDouble(coordinate)
                .toArray();
    }
}
