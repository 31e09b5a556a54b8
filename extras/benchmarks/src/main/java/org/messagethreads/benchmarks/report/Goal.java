package org.messagethreads.benchmarks.report;

import java.util.OptionalDouble;

/**
 * Something the project wants, as a number.
 *
 * @param words what is counted
 * @param bound what is wanted
 * @param figure what was measured, if it was
 * @param command what shows it
 * @param hurdle what stands in its way, as a paragraph of Markdown; empty if nothing does
 */
record Goal(String words, Bound bound, OptionalDouble figure, String command, String hurdle) {

    /** A goal that nothing stands in the way of. */
    Goal(String words, Bound bound, OptionalDouble figure, String command) {
        this(words, bound, figure, command, "");
    }

    boolean isMissed() {
        return figure.isPresent() && !bound.allows(figure.getAsDouble());
    }

    /** {@return whether the figure is as wanted, in words} */
    String standing() {
        if (figure.isEmpty()) {
            return "not measured yet";
        }
        return isMissed() ? "**not met**" : "met";
    }

    /** Adds itself to a table of goals. */
    void addTo(Table table) {
        String measured = figure.isPresent() ? bound.words(figure.getAsDouble()) : "";
        table.add(words, bound.words(), measured, standing(), "`%s`".formatted(command));
    }
}
