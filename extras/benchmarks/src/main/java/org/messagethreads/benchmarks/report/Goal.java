package org.messagethreads.benchmarks.report;

import java.util.OptionalDouble;

/**
 * Something the project wants, as a number.
 *
 * @param words what is counted
 * @param bound what is wanted
 * @param figure what was measured, if it was
 * @param command what shows it
 */
record Goal(String words, Bound bound, OptionalDouble figure, String command) {

    /** {@return whether the figure is as wanted, in words} */
    String standing() {
        if (figure.isEmpty()) {
            return "not measured yet";
        }
        return bound.allows(figure.getAsDouble()) ? "met" : "**not met**";
    }

    /** Adds itself to a table of goals. */
    void addTo(Table table) {
        String measured = figure.isPresent() ? bound.words(figure.getAsDouble()) : "";
        table.add(words, bound.words(), measured, standing(), "`%s`".formatted(command));
    }
}
