package org.messagethreads.example;

import io.vavr.collection.List;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of the example: how it ended and what it printed. */
record Run(int exit, String out, String err) {

    private static final Pattern SUMMARY = Pattern.compile(
            "(\\d+) lines read: (\\d+) done \\((\\d+) of them with nothing to do\\), (\\d+) refused, (\\d+) broken");

    static Run of(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Example.run(List.of(args), printer(out), printer(err));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Run ofTraffic(String name) {
        return of(traffic(name).toString());
    }

    /** A run over lines of its own, after a directory with Billing and its handlers Ann and Bob. */
    static Run ofLines(Path folder, String... lines) throws IOException {
        var directory = """
        {"at": "2026-02-17T08:00:00Z", "what": "directory", "owners": [{"id": "1", "name": "Billing", \
        "numbers": ["+12065550101"], "handlers": [{"id": "101", "name": "Ann"}, {"id": "102", "name": "Bob"}]}]}
        """;
        var file = folder.resolve("traffic.jsonl");
        Files.writeString(file, directory + String.join("\n", lines));
        return of(file.toString());
    }

    static Path traffic(String name) {
        return Path.of("traffic", name);
    }

    /** Lines of a file that are neither blank nor comments. */
    static long linesOf(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
        }
    }

    int read() {
        return count(1);
    }

    int done() {
        return count(2);
    }

    int idle() {
        return count(3);
    }

    int refused() {
        return count(4);
    }

    int broken() {
        return count(5);
    }

    private int count(int group) {
        Matcher summary = SUMMARY.matcher(out);
        if (!summary.find()) {
            throw new AssertionError("no summary in: " + out);
        }
        return Integer.parseInt(summary.group(group));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
