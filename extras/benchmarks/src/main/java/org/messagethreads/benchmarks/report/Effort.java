package org.messagethreads.benchmarks.report;

import static java.util.stream.Collectors.joining;

import tools.jackson.databind.JsonNode;

/**
 * How something is measured in each round.
 *
 * @param jvm the arguments of the JVM
 * @param warmups how often it runs before
 * @param warmupTime how long each time, as JMH writes it
 * @param iterations how often it is measured
 * @param time how long each time
 */
record Effort(String jvm, int warmups, String warmupTime, int iterations, String time) {

    /** Reads an element of JMH's array. */
    static Effort of(JsonNode json) {
        return new Effort(
                json.path("jvmArgs").values().stream().map(JsonNode::asString).collect(joining(" ")),
                json.path("warmupIterations").asInt(),
                json.path("warmupTime").asString(),
                json.path("measurementIterations").asInt(),
                json.path("measurementTime").asString());
    }

    /** {@return what makes JMH measure like this} */
    String arguments() {
        return "-jvmArgs \"%s\" -wi %s -w %s -i %s -r %s"
                .formatted(jvm, warmups, compact(warmupTime), iterations, compact(time));
    }

    /** {@return such as <i>5 × 3 s of warm-up, 3 × 2 s measured</i>} */
    String words() {
        return "%s × %s of warm-up, %s × %s measured".formatted(warmups, warmupTime, iterations, time);
    }

    private static String compact(String time) {
        return time.replace(" ", "");
    }
}
