package org.messagethreads.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table in Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param head of its columns
     */
    Table(String... head) {
        add(head);
        lines.add("|---".repeat(head.length) + "|");
    }

    /**
     * Adds a row.
     *
     * @param cells as they are to be read
     */
    Table add(String... cells) {
        lines.add(Stream.of(cells).map(Table::cell).collect(joining("|", "|", "|")));
        return this;
    }

    /** {@return its lines, each with its end} */
    String markdown() {
        return String.join("\n", lines) + "\n";
    }

    // A bar would end the cell, even within code.
    private static String cell(String text) {
        return text.isEmpty() ? " " : " %s ".formatted(text.replace("|", "\\|"));
    }
}
