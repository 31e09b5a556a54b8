package org.messagethreads.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A small sample of results, made up so that some goals are met, some are not, and some are not measured. */
final class Sample {

    private static final Path FOLDER = Path.of("src", "test", "resources", "results", "quick");

    private static final List<Locale> LOCALES = List.of(
            Locale.ENGLISH, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.forLanguageTag("tr"));

    private Sample() {}

    static Results results() throws IOException {
        return Results.in(FOLDER);
    }

    static Page page() throws IOException {
        return new Page(results());
    }

    /** What somebody does. */
    interface Doing {
        void run() throws IOException;
    }

    static void inEachLocale(Doing doing) throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : LOCALES) {
                Locale.setDefault(locale);
                doing.run();
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
