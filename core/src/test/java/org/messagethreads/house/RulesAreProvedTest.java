package org.messagethreads.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Proves;

/** A rule that stands in {@code docs/rules.md} is proved by a test, and no test proves any other. */
class RulesAreProvedTest {

    private static final Path RULES = Path.of("..", "docs", "rules.md");
    private static final Path TESTS = Path.of("target", "test-classes");

    /** Where a rule is written down: a row of a table, an item or a heading that begins with its id. */
    private static final Pattern DEFINITION =
            Pattern.compile("^\\s*(?:\\|\\s*\\**|(?:[-*]\\s+)?\\*\\*|#+\\s+\\**)([TMXNARDLSEI]\\d{1,2})\\b");

    @Test
    void every_rule_is_proved_by_a_test() throws IOException {
        SortedSet<String> unproved = rules();
        unproved.removeAll(proved());

        assertThat(unproved).isEmpty();
    }

    @Test
    void every_rule_that_is_proved_is_written_down() throws IOException {
        SortedSet<String> unknown = proved();
        unknown.removeAll(rules());

        assertThat(unknown).isEmpty();
        assertThat(rules()).contains("T1", "M12", "X3", "N1", "A8", "R3", "D4", "L8", "E1", "I7");
    }

    private static SortedSet<String> rules() throws IOException {
        try (Stream<String> lines = Files.lines(RULES)) {
            return lines.flatMap(line -> DEFINITION.matcher(line).results().map(found -> found.group(1)))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> proved() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(RulesAreProvedTest::load)
                    .flatMap(RulesAreProvedTest::elements)
                    .flatMap(element -> Stream.ofNullable(element.getAnnotation(Proves.class)))
                    .flatMap(proves -> Arrays.stream(proves.value()))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Stream<AnnotatedElement> elements(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()));
    }

    private static Class<?> load(Path file) {
        String name = TESTS.relativize(file).toString().replaceFirst("\\.class$", "");
        try {
            return Class.forName(name.replace('/', '.'), false, RulesAreProvedTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
