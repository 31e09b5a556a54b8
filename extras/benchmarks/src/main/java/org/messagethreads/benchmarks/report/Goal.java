package org.messagethreads.benchmarks.report;

import java.util.Optional;

/**
 * Something the project wants, as a number.
 *
 * @param words what is counted
 * @param bound what is wanted
 * @param figure what was measured, if it was
 * @param command what shows it
 * @param hurdle what stands in its way, as a paragraph of Markdown; empty if nothing does
 */
record Goal(String words, Bound bound, Optional<Figure> figure, String command, String hurdle) {

    boolean isMissed() {
        return figure.isPresent() && !bound.allows(figure.get());
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
        table.add(words, bound.wanted(), figure.map(bound::measured).orElse(""), standing(), "`%s`".formatted(command));
    }
}
