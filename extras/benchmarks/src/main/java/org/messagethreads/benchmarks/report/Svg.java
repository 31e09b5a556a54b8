package org.messagethreads.benchmarks.report;

import java.util.Locale;

/** A drawing: the few shapes that charts are made of. Its ground and its ink follow the reader's light or dark. */
final class Svg {

    /** How many colours there are for what is told apart. */
    static final int COLOURS = 8;

    /** Of each drawing. */
    static final int WIDTH = 800;

    private static final String STYLE = """
            <style>
            text { font: 13px sans-serif; fill: #24292f } .title { font-weight: bold } .axis { fill: #57606a }
            .ground { fill: #ffffff } .grid { stroke: #d8dee4 }
            .solid { fill: currentColor } .line { fill: none; stroke: currentColor; stroke-width: 2 }
            .c0 { color: #0969da } .c1 { color: #bc4c00 } .c2 { color: #1a7f37 } .c3 { color: #8250df }
            .c4 { color: #cf222e } .c5 { color: #9a6700 } .c6 { color: #1b7c83 } .c7 { color: #6e7781 }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 } .axis { fill: #9198a1 } .ground { fill: #0d1117 } .grid { stroke: #3d444d }
            .c0 { color: #58a6ff } .c1 { color: #f0883e } .c2 { color: #3fb950 } .c3 { color: #bc8cff }
            .c4 { color: #ff7b72 } .c5 { color: #d29922 } .c6 { color: #39c5cf } .c7 { color: #8b949e }
            }
            </style>
            """;

    private final StringBuilder drawn;

    /** Where a text stands to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        private String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A drawing with its title at the top. */
    Svg(int height, String title) {
        drawn = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img">
                <title>%3$s</title>
                %4$s<rect class="ground" width="%1$s" height="%2$s"/>
                """.formatted(WIDTH, height, escaped(title), STYLE));
        text("title", 16, 24, Anchor.START, title);
    }

    void text(String look, double x, double y, Anchor anchor, String text) {
        drawn.append("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(look, Numbers.place(x), Numbers.place(y), anchor.attribute(), escaped(text)));
    }

    void grid(double x1, double y1, double x2, double y2) {
        drawn.append("<line class=\"grid\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(Numbers.place(x1), Numbers.place(y1), Numbers.place(x2), Numbers.place(y2)));
    }

    void bar(int colour, double x, double y, double width, double height) {
        drawn.append("<rect class=\"solid c%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(
                        colour % COLOURS,
                        Numbers.place(x),
                        Numbers.place(y),
                        Numbers.place(width),
                        Numbers.place(height)));
    }

    void dot(int colour, double x, double y) {
        drawn.append("<circle class=\"solid c%s\" cx=\"%s\" cy=\"%s\" r=\"3.5\"/>\n"
                .formatted(colour % COLOURS, Numbers.place(x), Numbers.place(y)));
    }

    /**
     * Joins places; with dashes, once all colours are taken.
     *
     * @param places pairs as SVG writes them
     */
    void line(int colour, Iterable<String> places) {
        drawn.append("<polyline class=\"line c%s\"%s points=\"%s\"/>\n"
                .formatted(
                        colour % COLOURS,
                        colour < COLOURS ? "" : " stroke-dasharray=\"6 4\"",
                        String.join(" ", places)));
    }

    /** {@return all of it, as a file} */
    String written() {
        return drawn + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
