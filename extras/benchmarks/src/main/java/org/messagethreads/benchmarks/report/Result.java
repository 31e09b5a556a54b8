package org.messagethreads.benchmarks.report;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What JMH says of a benchmark with one set of parameters.
 *
 * @param benchmark its class and method, without the package
 * @param params by name
 * @param callers how many called it at once
 * @param effort how long
 * @param score the median of all iterations, which a neighbour on the machine moves less than the mean
 * @param error half of the interval in which the mean is with 99.9 %; none of a single measurement
 * @param unit of both
 * @param bytes allocated by each operation, if that was measured
 */
record Result(
        String benchmark,
        SortedMap<String, String> params,
        int callers,
        Effort effort,
        double score,
        OptionalDouble error,
        String unit,
        OptionalDouble bytes) {

    /** Reads an element of JMH's array. */
    static Result of(JsonNode json) {
        JsonNode metric = json.path("primaryMetric");
        String name = json.path("benchmark").asString();
        SortedMap<String, String> params = new TreeMap<>();
        for (Map.Entry<String, JsonNode> param : json.path("params").properties()) {
            params.put(param.getKey(), param.getValue().asString());
        }
        return new Result(
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                params,
                json.path("threads").asInt(),
                new Effort(
                        json.path("forks").asInt(),
                        json.path("warmupIterations").asInt(),
                        json.path("warmupTime").asString(),
                        json.path("measurementIterations").asInt(),
                        json.path("measurementTime").asString()),
                median(metric),
                number(metric.path("scoreError")),
                metric.path("scoreUnit").asString(),
                number(json.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score")));
    }

    /** {@return the class in words: {@code PageBenchmark} is <i>page</i>} */
    String group() {
        return words(benchmark.substring(0, benchmark.indexOf('.')).replace("Benchmark", ""));
    }

    /** {@return the method in words: {@code ownerAndOpen} is <i>owner and open</i>} */
    String job() {
        return words(benchmark.substring(benchmark.indexOf('.') + 1));
    }

    /** {@return a parameter that is a number} */
    long number(String param) {
        return Long.parseLong(params.getOrDefault(param, ""));
    }

    boolean has(String param, String value) {
        return value.equals(params.get(param));
    }

    /** {@return the error in hundredths of the score, in words; nothing if there is none} */
    String uncertainty() {
        return error.isPresent() ? "%s %%".formatted(Numbers.rounded(100 * error.getAsDouble() / score)) : "";
    }

    /** {@return the bytes in words; nothing if they were not measured} */
    String garbage() {
        return bytes.isPresent() ? Numbers.rounded(bytes.getAsDouble()) : "";
    }

    private static String words(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static double median(JsonNode metric) {
        double[] iterations = metric.path("rawData").values().stream()
                .flatMap(fork -> fork.values().stream())
                .mapToDouble(JsonNode::asDouble)
                .sorted()
                .toArray();
        int middle = iterations.length / 2;
        return iterations.length % 2 == 1 ? iterations[middle] : (iterations[middle - 1] + iterations[middle]) / 2;
    }

    // What is no number, JMH writes as the string "NaN".
    private static OptionalDouble number(JsonNode json) {
        return json.isNumber() ? OptionalDouble.of(json.asDouble()) : OptionalDouble.empty();
    }
}
