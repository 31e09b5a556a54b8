package org.messagethreads.benchmarks.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.messagethreads.benchmarks.Contestant;

/**
 * What JMH measured in some rounds, or a part of it. In each round all take their turns.
 *
 * @param results each once
 */
record Run(List<Result> results) {

    Run where(Predicate<Result> condition) {
        return new Run(results.stream().filter(condition).toList());
    }

    Run inOrderOf(Comparator<Result> order) {
        return new Run(results.stream().sorted(order).toList());
    }

    /** {@return the results by their names, in the order in which these come first} */
    <K> Map<K, List<Result>> by(Function<Result, K> name) {
        return results.stream().collect(groupingBy(name, LinkedHashMap::new, toList()));
    }

    /** {@return the first result, if anything was measured} */
    Optional<Result> first() {
        return results.stream().findFirst();
    }

    /** {@return what this one did in a run of commands, if it was in it} */
    Optional<Result> of(Contestant contestant) {
        return where(it -> it.param("contestant").equals(contestant.name())).first();
    }

    /** {@return how many times the score of {@code other} that of {@code one} is, if both were measured} */
    static Optional<Figure> ratio(Optional<Result> one, Optional<Result> other) {
        return one.flatMap(it -> other.map(it::beside));
    }

    /**
     * A paragraph for all that was measured alike: what repeats it, and how long it was measured.
     *
     * @param command without arguments
     */
    String how(String command) {
        return by(it -> List.of(it.effort(), it.callers(), it.rounds().size())).values().stream()
                .map(alike -> how(command, alike))
                .collect(joining());
    }

    private static String how(String command, List<Result> alike) {
        Result first = alike.getFirst();
        String params = first.what().params().keySet().stream()
                .map(name -> "-p %s=%s ".formatted(name, values(name, alike)))
                .collect(joining());
        int rounds = first.rounds().size();
        return "`%s %s-t %s%s -f %s %s`; %s, each %s.\n\n"
                .formatted(
                        command,
                        params,
                        first.callers(),
                        first.garbage().isEmpty() ? "" : " -prof gc",
                        rounds,
                        first.effort().arguments(),
                        rounds == 1 ? "1 round" : rounds + " rounds",
                        first.effort().words());
    }

    private static String values(String param, List<Result> results) {
        return results.stream().map(it -> it.param(param)).distinct().collect(joining(","));
    }
}
