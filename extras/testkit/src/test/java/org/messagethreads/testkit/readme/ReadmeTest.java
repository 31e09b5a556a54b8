package org.messagethreads.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** The README shows code that runs, and a failure as it is told. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final long SEED = 42;

    @Example
    void its_classes_are_the_ones_that_run_here() throws IOException {
        String sources = sources();

        assertThat(blocks("java").filter(it -> it.startsWith("class Workload")))
                .hasSize(2)
                .allSatisfy(block -> assertThat(sources).contains(block));
    }

    @Example
    void a_workload_that_listens_to_answers_only_fails_with_the_story_it_tells() throws IOException {
        String story = story(shortest(RandomHistories.any().generator(1_000).stream(new Random(SEED))
                .filter(it -> fails(it.value()))
                .findFirst()
                .orElseThrow()));

        assertThat(blocks("text")).as("with seed " + SEED).containsExactly(story + "\n");
    }

    /** As jqwik would: to the first simpler one that fails too, until there is none. */
    private static History shortest(Shrinkable<History> failing) {
        Shrinkable<History> shortest = failing;
        Optional<Shrinkable<History>> simpler = Optional.of(failing);
        while (simpler.isPresent()) {
            shortest = simpler.get();
            simpler = shortest.shrink().filter(it -> fails(it.value())).findFirst();
        }
        return shortest.value();
    }

    private static boolean fails(History history) {
        try {
            play(history);
            return false;
        } catch (AssertionError wrong) {
            return true;
        }
    }

    private static String story(History history) {
        try {
            play(history);
            throw new IllegalStateException("it did not fail");
        } catch (AssertionError wrong) {
            return wrong.toString().replaceFirst("(?s).*The story:\n", "");
        }
    }

    private static void play(History history) {
        ByAnswersOnly workload = new ByAnswersOnly();
        Stage.play(history, (stage, happening) -> {
            workload.update(happening);
            Cast.HANDLERS.forEach(
                    handler -> assertThat(workload.of(handler)).isEqualTo(WorkloadProperties.listed(stage, handler)));
        });
    }

    /** What the README warns of. */
    private static final class ByAnswersOnly {

        private Map<ThreadId, HandlerId> assignees = HashMap.empty();

        int of(HandlerId handler) {
            return assignees.count(it -> it._2().equals(handler));
        }

        void update(Happening happening) {
            happening
                    .events()
                    .forEach(event -> assignees = switch (event) {
                        case ThreadEvent.Opened it ->
                            it.assignee().fold(() -> assignees, first -> assignees.put(it.thread(), first));
                        case ThreadEvent.Assigned it -> assignees.put(it.thread(), it.assignee());
                        case ThreadEvent.MessageAdded ignored -> assignees;
                        case ThreadEvent.Unassigned it -> assignees.remove(it.thread());
                        case ThreadEvent.Resolved it -> assignees.remove(it.thread());
                        case ThreadEvent.Deleted it -> assignees.remove(it.thread());
                    });
        }
    }

    private static Stream<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult it) -> it.group(1));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
