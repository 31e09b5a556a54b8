package org.messagethreads.benchmarks.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes the page. */
public final class PageWriter {

    private PageWriter() {}

    /**
     * Writes the page and its charts, and deletes the charts that were there.
     *
     * @param arguments the folder with the results, and the one of the documents
     * @throws IOException if the one cannot be read or the other not be written
     */
    public static void main(String[] arguments) throws IOException {
        write(new Page(Results.in(Path.of(arguments[0]))), Path.of(arguments[1]));
    }

    static void write(Page page, Path docs) throws IOException {
        Path charts = Files.createDirectories(docs.resolve("performance"));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(charts, "*.svg")) {
            for (Path chart : old) {
                Files.delete(chart);
            }
        }
        for (Map.Entry<String, String> file : page.files().entrySet()) {
            Files.writeString(docs.resolve(file.getKey()), file.getValue());
        }
    }
}
