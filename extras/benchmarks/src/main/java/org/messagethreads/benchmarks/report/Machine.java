package org.messagethreads.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where and when something was measured: enough to judge the figures by, and nothing of whose machine it was.
 *
 * @param system what it runs, and on which kind of processor
 * @param cores as the JVM counts them
 * @param memory in bytes
 * @param jdk its version
 * @param collector the garbage collector that the JVM picks here
 * @param date as in 2026-02-17
 * @param commit of the sources
 */
record Machine(String system, int cores, long memory, String jdk, String collector, String date, String commit) {

    private static final double GIB = 1L << 30;

    /**
     * Writes where it runs as JSON.
     *
     * @param arguments the file, the date, and the commit
     */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(
                Path.of(arguments[0]),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(here(arguments[1], arguments[2]))
                        + "\n");
    }

    static Machine here(String date, String commit) {
        return new Machine(
                System.getProperty("os.name") + ", " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                Runtime.version().toString(),
                ManagementFactory.getGarbageCollectorMXBeans()
                        .getFirst()
                        .getName()
                        .replaceAll(" .*", "")
                        .replace("G1", "Garbage-First"), // by its name, lest it be taken for a rule's
                date,
                commit);
    }

    /** {@return one item of a list for each thing} */
    String markdown() {
        return """
                - Machine: %s cores, %s GiB of memory; %s
                - JDK: %s; collector: %s
                - Measured on %s at commit `%s`
                """.formatted(cores, Numbers.rounded(memory / GIB), system, jdk, collector, date, commit);
    }
}
