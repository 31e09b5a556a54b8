package org.messagethreads.benchmarks.report;

/**
 * A chart.
 *
 * @param name of its file, without the ending
 * @param title what it shows, for those who cannot see it too
 * @param svg itself
 */
record Picture(String name, String title, String svg) {

    /** {@return its file} */
    String file() {
        return name + ".svg";
    }

    /** {@return a line that shows it on the page} */
    String markdown() {
        return "![%s](performance/%s)\n".formatted(title, file());
    }
}
