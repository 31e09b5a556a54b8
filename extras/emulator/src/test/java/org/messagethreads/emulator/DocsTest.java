package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the emulator says what there is. */
class DocsTest {

    private static final Path PAGE = Path.of("../../docs/emulator.md");
    private static final Path EXAMPLE = Path.of("src/test/java/org/messagethreads/emulator/FollowUpTest.java");

    @Test
    void the_test_on_the_page_is_one_that_runs() throws IOException {
        String source = Files.readString(EXAMPLE);

        assertThat(Files.readString(PAGE)).contains(source.substring(source.indexOf("class FollowUpTest")));
    }

    @Test
    void the_control_interface_on_the_page_is_the_one_that_is_described() throws IOException {
        try (Emulator emulator = Emulator.start()) {
            var described = Caller.nobody(emulator)
                    .get("/emulator/v1/openapi.json")
                    .body()
                    .path("paths")
                    .propertyStream()
                    .filter(path -> path.getKey().startsWith("/emulator/v1/"))
                    .flatMap(path -> path.getValue().propertyNames().stream()
                            .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " "
                                    + path.getKey().replace("/emulator/v1", "")))
                    .toList();
            var listed = Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]*)`")
                    .matcher(Files.readString(PAGE))
                    .results()
                    .map(row -> row.group(1))
                    .toList();

            assertThat(listed).containsExactlyInAnyOrderElementsOf(described);
        }
    }
}
