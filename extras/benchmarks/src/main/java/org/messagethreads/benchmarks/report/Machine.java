package org.messagethreads.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where and when something was measured: enough to judge the figures by, and nothing of whose machine it was.
 *
 * @param system what it runs, and on which kind of processor
 * @param processor its model; as the JVM calls it, where the system does not tell
 * @param caches of a core, from the smallest, such as {@code 48K}; empty where the system does not tell
 * @param cores as the JVM counts them
 * @param memory in bytes
 * @param jdk its version
 * @param collector the garbage collector that the JVM picks here
 * @param date as in 2026-02-17
 * @param commit of the sources
 */
record Machine(
        String system,
        String processor,
        List<String> caches,
        int cores,
        long memory,
        String jdk,
        String collector,
        String date,
        String commit) {

    private static final double GIB = 1L << 30;

    /** Where Linux tells of the first core's. */
    private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");

    private static final int MOST_CACHES = 8;

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

    static Machine here(String date, String commit) throws IOException {
        return new Machine(
                System.getProperty("os.name") + ", " + System.getProperty("os.arch"),
                model(),
                cacheSizes(),
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

    private static String model() throws IOException {
        return lines(Path.of("/proc/cpuinfo"))
                .filter(it -> it.startsWith("model name"))
                .map(it -> plain(it.replaceAll(".*:\\s*", "")))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** With a space in what could be taken for a rule's id. */
    static String plain(String model) {
        return model.replaceAll("\\b([A-Z])(\\d{1,2})\\b", "$1 $2");
    }

    /** Those that data is in. */
    private static List<String> cacheSizes() throws IOException {
        List<String> sizes = new ArrayList<>();
        for (int index = 0; index < MOST_CACHES; index++) {
            Path cache = CACHES.resolve("index" + index);
            if (lines(cache.resolve("type")).noneMatch("Instruction"::equals)) {
                lines(cache.resolve("size")).forEach(sizes::add);
            }
        }
        return sizes;
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.isReadable(file) ? Files.readAllLines(file).stream() : Stream.empty();
    }

    /** {@return one item of a list for each thing} */
    String markdown() {
        return """
                - Machine: %s cores of %s%s; %s GiB of memory; %s
                - JDK: %s; collector: %s
                - Measured on %s at commit `%s`
                """.formatted(
                        cores,
                        processor,
                        caches.isEmpty() ? "" : ", with caches of " + String.join(", ", caches),
                        Numbers.rounded(memory / GIB),
                        system,
                        jdk,
                        collector,
                        date,
                        commit);
    }
}
