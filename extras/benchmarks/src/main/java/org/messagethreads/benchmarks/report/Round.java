package org.messagethreads.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;

/**
 * What one JVM measured.
 *
 * @param score the mean of its iterations, each as long as the others: all that was done in all that time, so that a
 *     pause counts for what it takes
 * @param bytes allocated by each operation, if that was measured
 * @param collecting how much of the time collections took, from 0 to 1, if that was measured
 */
record Round(double score, OptionalDouble bytes, OptionalDouble collecting) {

    private static final double MILLIS = 1_000;

    /** The mode in which a score is the time of an operation, not how many there are in a time. */
    private static final String TIME = "avgt";

    /** Reads an element of JMH's array: a round for each of its forks. */
    static List<Round> of(JsonNode json) {
        JsonNode scores = json.path("primaryMetric").path("rawData");
        JsonNode bytes =
                json.path("secondaryMetrics").path("gc.alloc.rate.norm").path("rawData");
        JsonNode millis = json.path("secondaryMetrics").path("gc.time").path("rawData");
        double measured = scores.path(0).size()
                * MILLIS
                * Double.parseDouble(json.path("measurementTime").asString().replace(" s", ""));
        List<Round> rounds = new ArrayList<>();
        for (int fork = 0; fork < scores.size(); fork++) {
            OptionalDouble allocated = iterations(bytes.path(fork)).average();
            rounds.add(new Round(
                    json.path("mode").asString().equals(TIME)
                            ? 1 / mean(iterations(scores.path(fork)).map(time -> 1 / time))
                            : mean(iterations(scores.path(fork))),
                    allocated,
                    allocated.isPresent() // JMH leaves out the time of collections if there was none
                            ? OptionalDouble.of(iterations(millis.path(fork)).sum() / measured)
                            : allocated));
        }
        return rounds;
    }

    private static double mean(DoubleStream figures) {
        return figures.average().orElseThrow();
    }

    private static DoubleStream iterations(JsonNode fork) {
        return fork.values().stream().mapToDouble(JsonNode::asDouble);
    }
}
