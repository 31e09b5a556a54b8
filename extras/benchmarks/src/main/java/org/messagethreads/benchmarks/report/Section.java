package org.messagethreads.benchmarks.report;

import java.util.List;
import java.util.Optional;

/**
 * A part of the page: what one set shows.
 *
 * @param title its heading
 * @param goals what is wanted of it
 * @param shown what came out, if it was measured
 */
record Section(String title, List<Goal> goals, Optional<Shown> shown) {

    /**
     * What came out.
     *
     * @param text in Markdown
     * @param pictures what to show below it
     */
    record Shown(String text, List<Picture> pictures) {}

    List<Picture> pictures() {
        return shown.map(Shown::pictures).orElse(List.of());
    }

    String markdown() {
        StringBuilder markdown = new StringBuilder("## %s\n\n".formatted(title));
        markdown.append(shown.map(Shown::text).orElse("Not measured yet.\n"));
        pictures().forEach(it -> markdown.append('\n').append(it.markdown()));
        return markdown.toString();
    }
}
