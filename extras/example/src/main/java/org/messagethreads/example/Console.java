package org.messagethreads.example;

import io.vavr.collection.Seq;
import java.io.PrintStream;

/** A page, 118 columns wide. Nothing on it steers a terminal, whatever a text holds. */
final class Console {

    private static final int WIDTH = 118;
    private static final int NAME = 13;
    private static final String STEERING = "[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]";

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void heading(String title) {
        out.println();
        String begin = cut("== " + title, WIDTH - 1) + " ";
        print(begin + "=".repeat(WIDTH - width(begin)));
    }

    /** What does not fit goes on below, under where it began. */
    void wrapped(String margin, String text) {
        StringBuilder line = new StringBuilder(margin);
        for (String word : text.split(" ", -1)) {
            if (line.length() > margin.length() && line.length() + word.length() > WIDTH) {
                print(line.toString());
                line = new StringBuilder(" ".repeat(margin.length()));
            }
            line.append(word).append(' ');
        }
        print(line.toString());
    }

    /** What does not fit is left out. */
    void cut(String margin, String text) {
        print(cut(margin + text, WIDTH));
    }

    /** Rows of cells, each column but the last as wide as its widest cell. */
    void table(Seq<Seq<String>> rows) {
        Seq<Integer> widths = rows.head()
                .init()
                .zipWithIndex(
                        (first, at) -> rows.map(row -> width(row.get(at))).max().get());
        rows.forEach(row -> cut(row.init().zipWith(widths, Console::fitted).mkString("", "  ", "  "), row.last()));
    }

    /** A name, as wide as every name. */
    static String fitted(String name) {
        return fitted(name, NAME);
    }

    private static String fitted(String text, int width) {
        return cut(text, width) + " ".repeat(Math.max(0, width - width(text)));
    }

    private static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private void print(String line) {
        out.println(line.replaceAll(STEERING, " ").stripTrailing());
    }
}
