package org.messagethreads.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.messagethreads.MessageThreads;
import org.messagethreads.fixtures.RuleBook;

/** The words beside the code, held to it. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** All blocks of Java are one program, in order; all blocks of text are what it prints. */
    @Test
    void the_java_of_the_readme_prints_what_the_readme_says(@TempDir Path folder) throws Exception {
        var program = folder.resolve("Readme.java");
        Files.writeString(program, program(blocks("java")));

        assertThat(printedBy(program, folder.resolve("errors"))).isNotBlank().isEqualTo(blocks("text"));
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        assertThat(documents())
                .allSatisfy(
                        document -> assertThat(found("\\]\\((?!https?:)([^)#]+)[^)]*\\)", Files.readString(document)))
                                .allSatisfy(link -> assertThat(document.resolveSibling(link))
                                        .exists()));
    }

    @Test
    void every_rule_that_is_cited_exists() throws IOException {
        var rules = RuleBook.ids();

        assertThat(Stream.concat(documents(), files(SOURCES, ".java")))
                .allSatisfy(file -> assertThat(found("\\b([A-Z]\\d{1,2})\\b", Files.readString(file)))
                        .isSubsetOf(rules));
    }

    private static Stream<Path> documents() throws IOException {
        return Stream.concat(Stream.of(README, ROOT.resolve("CHANGELOG.md")), files(ROOT.resolve("docs"), ".md"));
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static String blocks(String language) throws IOException {
        return found("(?ms)^```" + language + "\n(.*?)^```$", Files.readString(README))
                .collect(joining());
    }

    private static String program(String java) {
        return """
    %s
    class Readme {
      public static void main(String... args) {
    %s
      }
    }
    """.formatted(
                        java.lines().filter(ReadmeTest::isImport).collect(joining("\n")),
                        java.lines().filter(line -> !isImport(line)).collect(joining("\n")));
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static String printedBy(Path program, Path errors) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        home(MessageThreads.class) + File.pathSeparator + home(HashSet.class),
                        program.toString())
                .redirectError(errors.toFile())
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(() -> read(errors)).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }

    private static Path home(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Stream<String> found(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().map(it -> it.group(1));
    }
}
