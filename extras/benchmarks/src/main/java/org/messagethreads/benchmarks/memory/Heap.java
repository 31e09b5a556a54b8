package org.messagethreads.benchmarks.memory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Weighs a whole heap, in a JVM of its own. */
final class Heap {

    private static final int LOOKS = 10;

    private Heap() {}

    /**
     * What is alive in a heap, in bytes.
     *
     * @param before without threads
     * @param peak the most of ten looks, each after a full collection, while the messages came
     */
    record Live(long before, long peak) {}

    /**
     * Fills a heap and weighs it.
     *
     * @param size of the heap, as {@code -Xmx} takes it
     * @param threads how many
     * @param messages how many of each thread
     * @return null if they do not fit
     */
    static @Nullable Live live(String size, int threads, int messages) throws IOException {
        Process filling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + size,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Heap.class.getName(),
                        Integer.toString(threads),
                        Integer.toString(messages))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(filling.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (filling.onExit().join().exitValue() != 0) {
            return null;
        }
        String[] numbers = answer.strip().split(" ", -1);
        return new Live(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    /**
     * Fills this JVM's heap.
     *
     * @param arguments how many threads, and how many messages of each
     */
    public static void main(String... arguments) {
        int threads = Integer.parseInt(arguments[0]);
        Hoard hoard = new Hoard(threads);
        Live live = fill(hoard, threads * Long.parseLong(arguments[1]));
        System.out.println(live.before() + " " + live.peak());
    }

    private static Live fill(Hoard hoard, long messages) {
        try {
            long before = live();
            long peak = before;
            for (int look = 0; look < LOOKS; look++) {
                hoard.write(messages * (look + 1) / LOOKS - messages * look / LOOKS);
                peak = Math.max(peak, live());
            }
            return new Live(before, peak);
        } finally {
            Reference.reachabilityFence(hoard); // it lives at the last look, too
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
