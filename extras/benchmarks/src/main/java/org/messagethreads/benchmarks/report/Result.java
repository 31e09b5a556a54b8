package org.messagethreads.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What JMH says of a benchmark with one set of parameters.
 *
 * @param what was measured
 * @param effort how, in each round
 * @param rounds one or more
 */
record Result(What what, Effort effort, List<Round> rounds) {

    /**
     * What is measured again in each round.
     *
     * @param benchmark its class and method, without the package
     * @param params by name
     * @param callers how many call it at once
     */
    record What(String benchmark, SortedMap<String, String> params, int callers) {}

    /** Reads an element of JMH's array. */
    static Result of(JsonNode json) {
        String name = json.path("benchmark").asString();
        SortedMap<String, String> params = new TreeMap<>();
        for (Map.Entry<String, JsonNode> param : json.path("params").properties()) {
            params.put(param.getKey(), param.getValue().asString());
        }
        return new Result(
                new What(
                        name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                        params,
                        json.path("threads").asInt()),
                Effort.of(json),
                Round.of(json));
    }

    /** {@return the rounds of both} */
    Result and(Result further) {
        List<Round> all = new ArrayList<>(rounds);
        all.addAll(further.rounds);
        return new Result(what, effort, all);
    }

    int callers() {
        return what.callers();
    }

    /** {@return the class in words: {@code PageBenchmark} is <i>page</i>} */
    String group() {
        return words(
                what.benchmark().substring(0, what.benchmark().indexOf('.')).replace("Benchmark", ""));
    }

    /** {@return the method in words: {@code ownerAndOpen} is <i>owner and open</i>} */
    String job() {
        return words(what.benchmark().substring(what.benchmark().indexOf('.') + 1));
    }

    /** {@return a parameter; empty if it has none of that name} */
    String param(String name) {
        return what.params().getOrDefault(name, "");
    }

    /** {@return a parameter that is a number} */
    long number(String param) {
        return Long.parseLong(param(param));
    }

    /** {@return operations a second, or nanoseconds an operation: the benchmark says which} */
    Figure score() {
        return Figure.of(rounds.stream().map(Round::score).toList());
    }

    /**
     * How often the score of another goes into this one's.
     *
     * @return within each round; of what was not measured in the same rounds, of both medians
     */
    Figure beside(Result other) {
        if (rounds.size() != other.rounds.size()) {
            return Figure.of(score().median() / other.score().median());
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            ratios.add(rounds.get(round).score() / other.rounds.get(round).score());
        }
        return Figure.of(ratios);
    }

    /** {@return the bytes an operation in words; nothing if they were not measured} */
    String garbage() {
        return median(Round::bytes).map(Numbers::rounded).orElse("");
    }

    /** {@return how much of the time collections took, in words; nothing if that was not measured} */
    String collecting() {
        return median(Round::collecting).map(Numbers::percent).orElse("");
    }

    private Optional<Double> median(Function<Round, OptionalDouble> measured) {
        List<Double> figures = rounds.stream()
                .flatMap(it -> measured.apply(it).stream().boxed())
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.of(figures).median());
    }

    private static String words(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
