package org.messagethreads.testkit.hardcases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a subject against a case. What differs fails it, with the story so far. */
public final class HardCaseRunner {

    private final HardCase hardCase;
    private final HardCaseSubject subject;
    private final Cast cast;
    private final Names names = new Names();
    private final Comparison comparison;
    private final StringBuilder story = new StringBuilder();

    private HardCaseRunner(HardCase hardCase, HardCaseSubject subject, Cast cast) {
        this.hardCase = hardCase;
        this.subject = subject;
        this.cast = cast;
        this.comparison = new Comparison(cast, names, subject.precision());
        story.append("%s %s".formatted(hardCase.title(), hardCase.rules()));
    }

    /**
     * Whether a subject can be held against a case.
     *
     * @return true if it offers what the case needs
     */
    public static boolean canRun(HardCase hardCase, HardCaseSubject subject) {
        return subject.offers().containsAll(hardCase.needs().orElse(Set.of()));
    }

    /**
     * Runs a case.
     *
     * @param hardCase the case
     * @param subject new to it
     * @throws AssertionError if something else came of a step than was expected; says the case's title and rules, the
     *     steps up to this one, what was expected of it and what was seen; also if the subject throws
     */
    public static void run(HardCase hardCase, HardCaseSubject subject) {
        new HardCaseRunner(hardCase, subject, HardCases.cast()).run();
    }

    private void run() {
        step("given", new HardCaseStep.Directory(hardCase.directory().orElse(cast.directory()), Optional.empty()));
        hardCase.given().forEach(it -> step("given", it));
        step("when", hardCase.when());
        hardCase.then().orElse(List.of()).forEach(it -> step("then", it));
    }

    private void step(String word, HardCaseStep step) {
        story.append("\n  %s %s".formatted(word, HardCases.written(step)));
        Seen seen = performed(step);
        List<String> differences = Stream.concat(
                        bound(step, seen).stream(),
                        comparison.differences(step.expect().orElse(Expectation.ACCEPTED), seen).stream())
                .toList();
        if (!differences.isEmpty()) {
            throw failure(String.join("\n    ", differences), null);
        }
    }

    private Seen performed(HardCaseStep step) {
        try {
            return subject.perform(step, names);
        } catch (RuntimeException broken) {
            throw failure("no answer: " + broken.getMessage(), broken);
        }
    }

    private AssertionError failure(String what, @Nullable RuntimeException cause) {
        return new AssertionError(story + "\n    " + what, cause);
    }

    /** Names what the step answered; a message names a thread only where it opened one. */
    private Optional<String> bound(HardCaseStep step, Seen seen) {
        boolean isThread = step instanceof HardCaseStep.Inbound || step instanceof HardCaseStep.Send;
        return step.as()
                .flatMap(name -> seen.handle()
                        .map(it -> names.bind(name, it, isThread))
                        .orElseGet(() -> Optional.of("%s: expected to name something, seen nothing".formatted(name))));
    }
}
