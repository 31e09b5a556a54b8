package org.messagethreads.testkit.hardcases;

import java.util.List;
import java.util.Optional;

/**
 * What a subject answered to a step.
 *
 * @param outcome how it ended
 * @param rule the rule of a refusal
 * @param threads the thread of a command or a read; those of a list, in order; those of a sync, in any order
 * @param texts those of the messages of a thread, in order; none where there is no text, or no more
 * @param more whether a page follows
 * @param handle what {@code as} gives a name to: a token, or a cursor; of a thread, its id is
 */
public record Seen(
        Outcome outcome,
        Optional<String> rule,
        List<SeenThread> threads,
        List<Optional<String>> texts,
        boolean more,
        Optional<String> handle) {

    /** A command was accepted. */
    public static Seen accepted(Outcome outcome, SeenThread thread) {
        return new Seen(outcome, Optional.empty(), List.of(thread), List.of(), false, Optional.of(thread.id()));
    }

    /** A rule refused. */
    public static Seen refused(String rule) {
        return of(Outcome.REFUSED, Optional.of(rule));
    }

    /** It ended so, and nothing else is known of it. */
    public static Seen just(Outcome outcome) {
        return of(outcome, Optional.empty());
    }

    /** The messages of a thread. */
    public static Seen messages(List<Optional<String>> texts) {
        return new Seen(Outcome.DONE, Optional.empty(), List.of(), texts, false, Optional.empty());
    }

    /** A page of a list or a sync. */
    public static Seen page(List<SeenThread> threads, boolean more, Optional<String> handle) {
        return new Seen(Outcome.DONE, Optional.empty(), threads, List.of(), more, handle);
    }

    private static Seen of(Outcome outcome, Optional<String> rule) {
        return new Seen(outcome, rule, List.of(), List.of(), false, Optional.empty());
    }
}
