package org.messagethreads.benchmarks.report;

import java.util.List;

/**
 * A bar for each contender, beside its name and before its figure.
 *
 * @param title of the chart
 * @param axis what the bars are long in
 * @param bars from top to bottom
 */
record BarChart(String title, String axis, List<Bar> bars) {

    private static final double LEFT = 220;
    private static final double LONGEST = 440;
    private static final double TOP = 48;
    private static final double STEP = 30;
    private static final double THICK = 18;

    /**
     * A bar.
     *
     * @param name whose it is
     * @param length in the unit of the axis
     * @param colour its number
     */
    record Bar(String name, double length, int colour) {}

    String svg() {
        double bottom = TOP + bars.size() * STEP;
        Svg svg = new Svg((int) bottom + 48, title);
        double scale = LONGEST / end();
        for (double tick = 0; tick <= end() * 1.001; tick += step()) {
            svg.grid(LEFT + tick * scale, TOP, LEFT + tick * scale, bottom);
            svg.text("axis", LEFT + tick * scale, bottom + 16, Svg.Anchor.MIDDLE, Numbers.rounded(tick));
        }
        svg.text("axis", LEFT + LONGEST / 2, bottom + 36, Svg.Anchor.MIDDLE, axis);
        for (int i = 0; i < bars.size(); i++) {
            draw(bars.get(i), TOP + i * STEP, scale, svg);
        }
        return svg.written();
    }

    private static void draw(Bar bar, double y, double scale, Svg svg) {
        double length = Math.max(1, bar.length() * scale);
        svg.text("name", LEFT - 10, y + 19, Svg.Anchor.END, bar.name());
        svg.bar(bar.colour(), LEFT, y + (STEP - THICK) / 2, length, THICK);
        svg.text("figure", LEFT + length + 6, y + 19, Svg.Anchor.START, Numbers.rounded(bar.length()));
    }

    /** The first tick that no bar is longer than. */
    private double end() {
        return Math.ceil(longest() / step()) * step();
    }

    /** One, two or five of a power of ten, so that there are some five ticks. */
    private double step() {
        double rough = longest() / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double first = rough / power;
        return power * (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10);
    }

    private double longest() {
        return bars.stream().mapToDouble(Bar::length).max().orElse(1);
    }
}
