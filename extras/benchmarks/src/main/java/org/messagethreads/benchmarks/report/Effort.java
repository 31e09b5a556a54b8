package org.messagethreads.benchmarks.report;

/**
 * How long something was measured.
 *
 * @param forks how many JVMs, one after another
 * @param warmups how often it ran before, in each
 * @param warmupTime how long each time, as JMH writes it
 * @param iterations how often it was measured, in each
 * @param time how long each time
 */
record Effort(int forks, int warmups, String warmupTime, int iterations, String time) {

    /** {@return what makes JMH measure for so long} */
    String arguments() {
        return "-f %s -wi %s -w %s -i %s -r %s"
                .formatted(forks, warmups, compact(warmupTime), iterations, compact(time));
    }

    /** {@return such as <i>1 fork, 5 × 3 s of warm-up, 3 × 2 s measured</i>} */
    String words() {
        return "%s, %s × %s of warm-up, %s × %s measured"
                .formatted(forks == 1 ? "1 fork" : forks + " forks", warmups, warmupTime, iterations, time);
    }

    private static String compact(String time) {
        return time.replace(" ", "");
    }
}
