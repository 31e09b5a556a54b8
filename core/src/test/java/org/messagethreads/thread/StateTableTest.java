package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Proves;

/** The state table of the documents is what the rules say. */
class StateTableTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path MADE = Path.of("target");

    @Test
    @Proves({"E1", "D3", "T3"})
    void the_page_is_what_the_rules_say() throws IOException {
        assertIsMade("state-table.md", StateTablePage.markdown());
    }

    @Test
    @Proves("E1")
    void the_json_is_what_the_rules_say() throws IOException {
        assertIsMade("state-table.json", StateTablePage.json());
    }

    /** Whoever changed a rule on purpose copies what was made. */
    private static void assertIsMade(String name, String made) throws IOException {
        Files.writeString(MADE.resolve(name), made);

        assertThat(DOCS.resolve(name))
                .as("docs/%s: if the rules are right, copy core/target/%s over it", name, name)
                .content()
                .isEqualTo(made);
    }
}
