package org.messagethreads.benchmarks.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;

/**
 * What JMH measured in one go: only these may be compared.
 *
 * @param results in the order in which they were measured
 */
record Run(List<Result> results) {

    Run where(Predicate<Result> condition) {
        return new Run(results.stream().filter(condition).toList());
    }

    /** {@return the results by their names, in the order in which these come first} */
    Map<String, List<Result>> by(Function<Result, String> name) {
        return results.stream().collect(groupingBy(name, LinkedHashMap::new, toList()));
    }

    /** {@return the first result, if anything was measured} */
    Optional<Result> first() {
        return results.stream().findFirst();
    }

    /**
     * A paragraph: what repeats it, and how long each was measured.
     *
     * @param command without the arguments that tell how long
     */
    String how(String command) {
        return first().map(Result::effort)
                .map(it -> "`%s %s`; each: %s.\n\n".formatted(command, it.arguments(), it.words()))
                .orElse("");
    }

    /** {@return the commands that were drawn like this} */
    Run of(Draw draw) {
        return where(it -> it.has("draw", draw.name()));
    }

    /** {@return what this one did in a run of commands, if it was in it} */
    Optional<Result> of(Contestant contestant) {
        return where(it -> it.has("contestant", contestant.name())).first();
    }

    /** {@return how many times the score of {@code other} that of {@code one} is, if both were measured} */
    OptionalDouble ratio(Contestant one, Contestant other) {
        return ratio(of(one), of(other));
    }

    static OptionalDouble ratio(Optional<Result> one, Optional<Result> other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.get().score() / other.get().score())
                : OptionalDouble.empty();
    }
}
