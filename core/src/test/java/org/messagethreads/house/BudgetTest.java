package org.messagethreads.house;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.house.House.CLASSES;
import static org.messagethreads.house.House.SERVICE;
import static org.messagethreads.house.House.SOURCES;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large core may grow. What does not fit is probably not core. */
class BudgetTest {
    /** Comments, imports and blank lines are what makes code easy to read: they do not count. */
    private static final Pattern FREE = Pattern.compile("\\s*((//|/?\\*|import |package ).*)?");

    @Test
    void core_has_at_most_3000_lines_of_code() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var lines = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(BudgetTest::lines)
                    .filter(line -> !FREE.matcher(line).matches());
            assertThat(lines.count()).isBetween(1L, 3_000L);
        }
    }

    /** Nested types count too, but for the cases of a family: they are read as one with it. */
    @Test
    void core_has_at_most_60_public_types() {
        assertThat(CLASSES.stream().filter(BudgetTest::isPublic).filter(type -> !isCaseOfItsFamily(type)))
                .hasSizeBetween(1, 60);
    }

    /** An overload counts; a constructor does not. */
    @Test
    void the_service_has_at_most_12_public_methods() {
        assertThat(CLASSES.get(SERVICE).getMethods())
                .filteredOn(method -> method.getModifiers().contains(PUBLIC))
                .hasSizeBetween(1, 12);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(BudgetTest::isPublic).orElse(true);
    }

    /** As {@code Open} is a case of {@code MessageThread}, in which it is nested. */
    private static boolean isCaseOfItsFamily(JavaClass type) {
        return type.getEnclosingClass()
                .filter(family -> type.isAssignableTo(family.getName()))
                .isPresent();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
