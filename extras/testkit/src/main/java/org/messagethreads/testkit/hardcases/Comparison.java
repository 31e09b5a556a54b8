package org.messagethreads.testkit.hardcases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what was seen against what was expected; tells every difference. */
record Comparison(Cast cast, Names names, ChronoUnit precision) {

    private static final String NOTHING = "none";

    List<String> differences(Expectation expected, Seen seen) {
        List<String> outcome = outcome(expected, seen);
        if (!outcome.isEmpty()) {
            return outcome;
        }
        return Stream.of(
                        differs("rule", expected.rule(), seen.rule().orElse(NOTHING)),
                        expected.thread().stream().flatMap(it -> thread(it, seen)),
                        differs("threads", expected.threads(), named(seen.threads())),
                        expected.records().stream().flatMap(it -> records(it, seen)),
                        differs("texts", expected.texts(), seen.texts()),
                        differs("more", expected.more(), seen.more()))
                .flatMap(it -> it)
                .toList();
    }

    /** If this differs, nothing else needs to be told. */
    private static List<String> outcome(Expectation expected, Seen seen) {
        boolean fits = expected.outcome()
                .map(it -> it == seen.outcome())
                .orElse(seen.outcome().isAccepted());
        String right = expected.outcome().map(Outcome::toString).orElse("accepted");
        return fits
                ? List.of()
                : List.of(difference(
                        "outcome",
                        right,
                        seen.outcome() + seen.rule().map(it -> " by " + it).orElse("")));
    }

    private Stream<String> thread(Map<ThreadField, Optional<String>> expected, Seen seen) {
        return seen.threads().size() == 1
                ? fields("", expected, seen.threads().getFirst())
                : Stream.of(difference("thread", "one", named(seen.threads())));
    }

    private Stream<String> records(Map<String, Map<ThreadField, Optional<String>>> expected, Seen seen) {
        List<String> right = expected.keySet().stream().sorted().toList();
        List<String> there = named(seen.threads()).stream().sorted().toList();
        if (!right.equals(there)) {
            return Stream.of(difference("records", right, there));
        }
        return seen.threads().stream()
                .flatMap(it -> fields(names.of(it.id()) + ".", expected.getOrDefault(names.of(it.id()), Map.of()), it));
    }

    private Stream<String> fields(String of, Map<ThreadField, Optional<String>> expected, SeenThread thread) {
        return expected.entrySet().stream().flatMap(it -> {
            String right = it.getValue().map(value -> raw(it.getKey(), value)).orElse(NOTHING);
            return differs(of + it.getKey(), Optional.of(right), shown(it.getKey(), thread));
        });
    }

    private String shown(ThreadField field, SeenThread thread) {
        return field == ThreadField.IS
                ? names.of(thread.id())
                : Optional.ofNullable(thread.fields().get(field))
                        .map(it -> isTime(field) ? Instant.parse(it).toString() : it)
                        .orElse(NOTHING);
    }

    private static boolean isTime(ThreadField field) {
        return field == ThreadField.CREATION_TIME || field == ThreadField.LAST_MODIFIED_TIME;
    }

    /** What a subject shows where the case has this. */
    private String raw(ThreadField field, String value) {
        return switch (field) {
            case OWNER -> cast.owner(value).id();
            case ASSIGNEE -> cast.person(value).id();
            case OWNER_NUMBER, GUEST_NUMBER -> cast.number(value);
            case CREATION_TIME, LAST_MODIFIED_TIME ->
                Instant.parse(value).truncatedTo(precision).toString();
            default -> value;
        };
    }

    private List<String> named(List<SeenThread> threads) {
        return threads.stream().map(it -> names.of(it.id())).toList();
    }

    private static Stream<String> differs(String what, Optional<?> expected, Object seen) {
        return expected.filter(it -> !it.equals(seen)).stream().map(it -> difference(what, it, seen));
    }

    private static String difference(String what, Object expected, Object seen) {
        return "%s: expected %s, seen %s".formatted(what, expected, seen);
    }
}
