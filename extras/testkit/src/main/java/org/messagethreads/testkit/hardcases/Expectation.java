package org.messagethreads.testkit.hardcases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a step has to come to. What is not said is not looked at, but that a step was accepted is expected unless the
 * outcome says otherwise.
 *
 * @param outcome how it ends
 * @param rule the rule that refuses
 * @param thread fields of the one thread in the answer; {@code null} for one it must not have
 * @param threads a list: exactly these, in this order, by their names
 * @param records a sync: exactly these, each once, in any order, with these fields
 * @param texts the texts of the messages, in order; {@code null} for a message without text
 * @param more whether a page follows
 */
public record Expectation(
        Optional<Outcome> outcome,
        Optional<String> rule,
        Optional<Map<ThreadField, Optional<String>>> thread,
        Optional<List<String>> threads,
        Optional<Map<String, Map<ThreadField, Optional<String>>>> records,
        Optional<List<Optional<String>>> texts,
        Optional<Boolean> more) {

    static final Expectation ACCEPTED = new Expectation(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    boolean looksAt(ThreadField field) {
        return thread.stream().anyMatch(it -> it.containsKey(field))
                || records.stream().flatMap(it -> it.values().stream()).anyMatch(it -> it.containsKey(field));
    }
}
