package org.messagethreads.thread;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Docs;
import org.messagethreads.testkit.Proves;

/** The state table of the documents is what the rules say. */
class StateTableTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    @Proves({"E1", "D3", "T3"})
    void the_page_is_what_the_rules_say() throws IOException {
        Docs.assertIsMade("state-table.md", StateTablePage.markdown());
    }

    @Test
    @Proves("E1")
    void the_json_is_what_the_rules_say() throws IOException {
        Docs.assertIsMade("state-table.json", StateTablePage.json());
    }

    @Test
    void the_diagram_of_the_readme_has_the_same_arrows() throws IOException {
        assertThat(arrows(Files.readString(README))).isNotEmpty().isEqualTo(arrows(StateTablePage.markdown()));
    }

    private static Set<String> arrows(String page) {
        return Pattern.compile("(?m)^ +(\\S+ --> \\S+):")
                .matcher(page)
                .results()
                .map(it -> it.group(1))
                .collect(toSet());
    }
}
