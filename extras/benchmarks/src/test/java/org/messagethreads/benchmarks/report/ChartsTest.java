package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ChartsTest {

    @Test
    void every_chart_of_the_page_is_well_formed() throws Exception {
        Map<String, String> files = Sample.page().files();
        files.remove("performance.md");
        assertThat(files).isNotEmpty();
        for (String svg : files.values()) {
            assertThat(read(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        }
    }

    @Test
    void every_chart_is_readable_on_dark_ground() throws IOException {
        Map<String, String> files = Sample.page().files();
        files.remove("performance.md");
        assertThat(files.values()).allMatch(it -> it.contains("prefers-color-scheme: dark"));
    }

    @Test
    void a_bar_is_as_long_as_its_figure() throws Exception {
        Document chart = read(bars(10, 40));
        assertThat(width(chart, "c0") * 4).isCloseTo(width(chart, "c1"), within(0.5));
    }

    @Test
    void a_figure_that_is_next_to_nothing_still_has_a_bar() throws Exception {
        assertThat(width(read(bars(1, 1_000_000)), "c0")).isEqualTo(1);
    }

    @Test
    void a_bar_chart_names_its_axis_its_bars_and_their_figures() throws Exception {
        assertThat(texts(read(bars(10, 40)))).contains("Speed", "commands & more", "one <first>", "two", "10", "40");
    }

    @Test
    void a_line_chart_names_both_axes_its_ticks_and_its_lines() throws Exception {
        assertThat(texts(read(lines())))
                .contains("Growth", "threads", "ns", "100", "1,000", "10,000", "level", "steep");
    }

    @Test
    void the_legend_is_in_the_order_of_the_last_points() throws Exception {
        List<String> texts = texts(read(lines()));
        assertThat(texts.indexOf("steep")).isLessThan(texts.indexOf("level"));
    }

    @Test
    void ten_times_as_much_is_as_far_everywhere() {
        LogScale scale = LogScale.of(new double[] {20, 30_000}, 0, 400);
        assertThat(scale.ticks()).containsExactly(10, 100, 1_000, 10_000, 100_000);
        assertThat(scale.place(200) - scale.place(20)).isCloseTo(100, within(0.001));
        assertThat(scale.place(30_000) - scale.place(3_000)).isCloseTo(100, within(0.001));
    }

    @Test
    void a_scale_of_a_single_power_of_ten_reaches_to_the_next() {
        assertThat(LogScale.of(new double[] {100}, 0, 400).ticks()).containsExactly(100, 1_000);
    }

    private static String bars(double one, double two) {
        return new BarChart(
                        "Speed",
                        "commands & more",
                        List.of(new BarChart.Bar("one <first>", one, 0), new BarChart.Bar("two", two, 1)))
                .svg();
    }

    private static String lines() {
        return new LineChart(
                        "Growth",
                        "threads",
                        "ns",
                        List.of(
                                new LineChart.Line(
                                        "level",
                                        List.of(new LineChart.Point(100, 50), new LineChart.Point(10_000, 60))),
                                new LineChart.Line(
                                        "steep",
                                        List.of(new LineChart.Point(100, 50), new LineChart.Point(10_000, 5_000)))))
                .svg();
    }

    private static double width(Document chart, String colour) {
        return elements(chart, "rect").stream()
                .filter(it -> it.getAttribute("class").endsWith(colour))
                .mapToDouble(it -> Double.parseDouble(it.getAttribute("width")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Document chart) {
        return elements(chart, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document chart, String tag) {
        var found = chart.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document read(String svg) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
