package org.messagethreads.testkit.hardcases.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.hardcases.CoarseLibrary;
import org.messagethreads.testkit.hardcases.HardCase;
import org.messagethreads.testkit.hardcases.HardCases;

/** The program tells what failed and how many passed, and its exit says whether all did. */
class HardCasesOverHttpTest {

    private static final String CASE = """
            {"id": "%s-story", "title": "%s story", "rules": ["L2"], "given": [],
             "when": {"do": "%s", "by": "ann", %s}}""";
    private static final String RIGHT = CASE.formatted("a", "A", "list", "\"expect\": {\"threads\": []}");
    private static final String WRONG = CASE.formatted("a", "A", "list", "\"expect\": {\"more\": true}");
    private static final String NEEDY = CASE.replace("\"given\"", "\"needs\": [\"syncPages\"], \"given\"")
            .formatted("a", "A", "fullSync", "\"limit\": 1, \"expect\": {}");

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void all_that_can_run_passed() {
        assertThat(run(RIGHT, NEEDY, RIGHT)).isZero();
        assertThat(told()).isEqualTo("2 of 2 cases passed, 1 need what this server does not offer\n");
    }

    @Test
    void one_failed_and_its_story_is_told() {
        assertThat(run(RIGHT, WRONG)).isEqualTo(1);
        assertThat(told()).startsWith("Failed: A story [L2]\n  given ").endsWith("""
                            more: expected true, seen false
                        1 of 2 cases passed, 0 need what this server does not offer
                        """);
    }

    @Test
    void a_server_is_held_against_every_case_that_can_run() throws IOException {
        long needy =
                HardCases.all().stream().filter(it -> it.needs().isPresent()).count();
        try (FakeServer server = new FakeServer()) {
            assertThat(run(List.of(server.base().toString()), Optional.empty())).isEqualTo(1);
        }
        assertThat(told())
                .contains("Failed: The first message from a guest opens an unassigned thread")
                .containsPattern("\\d+ of %d cases passed, %d need what this server does not offer\\n$"
                        .formatted(HardCases.all().size() - needy, needy));
    }

    @Test
    void the_key_opens_the_control_interface() throws IOException {
        try (FakeServer server = new FakeServer()) {
            server.tell("PUT /emulator/v1/directory", 401, "{}");
            assertThat(run(List.of(server.base().toString()), Optional.of("the-key")))
                    .isEqualTo(2);
            assertThat(server.asked())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it).endsWith(" as Bearer the-key"));
        }
        assertThat(told()).isEqualTo("No case was run: PUT /emulator/v1/directory answered 401\n");
    }

    @Test
    void an_empty_key_is_none() throws IOException {
        try (FakeServer server = new FakeServer()) {
            server.tell("PUT /emulator/v1/directory", 401, "{}");
            assertThat(run(List.of(server.base().toString()), Optional.of(""))).isEqualTo(2);
            assertThat(server.asked()).isNotEmpty().noneMatch(it -> it.contains("Bearer"));
        }
    }

    @Test
    void without_an_address_no_case_is_run() {
        assertThat(run(List.of(), Optional.empty())).isEqualTo(2);
        assertThat(run(List.of("http://127.0.0.1", "more"), Optional.empty())).isEqualTo(2);
        assertThat(told()).isEqualTo("The base URI of a server is right: http://127.0.0.1:8080\n".repeat(2));
    }

    @Test
    void what_is_no_address_is_told() {
        assertThat(run(List.of("billing"), Optional.empty())).isEqualTo(2);
        assertThat(told()).isEqualTo("No case was run: a base URI like http://127.0.0.1:8080 is right\n");
    }

    private int run(List<String> args, Optional<String> key) {
        return HardCasesOverHttp.run(args, key, new PrintStream(told, true, UTF_8));
    }

    private int run(String... cases) {
        List<HardCase> read = HardCases.read("[" + String.join(",", cases) + "]");
        return HardCasesOverHttp.run(read, CoarseLibrary::new, new PrintStream(told, true, UTF_8));
    }

    private String told() {
        return told.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
