package org.messagethreads.benchmarks.memory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Weighs a whole heap, in a JVM of its own. */
final class Heap {

    /** While each thread gets one more message. */
    private static final int LOOKS = 3;

    /** What a JVM exits with on {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private Heap() {}

    /**
     * What is alive in a heap, in bytes.
     *
     * @param before without threads
     * @param withOneMessage with one message of each thread
     * @param peak with three; the most of all looks meanwhile
     */
    record Live(long before, long withOneMessage, long peak) {}

    /**
     * Fills a heap and weighs it.
     *
     * @param size of the heap, as {@code -Xmx} takes it
     * @param threads how many
     * @return null if they do not fit
     */
    static @Nullable Live live(String size, int threads) throws IOException {
        Process filling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + size,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Heap.class.getName(),
                        Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(filling.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = filling.onExit().join().exitValue();
        if (exit == OUT_OF_MEMORY) {
            return null;
        }
        if (exit != 0) {
            throw new IllegalStateException("filling a heap ended with " + exit + ": 0 is right");
        }
        String[] numbers = answer.strip().split(" ", -1);
        return new Live(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }

    /**
     * Fills this JVM's heap.
     *
     * @param arguments how many threads
     */
    public static void main(String... arguments) {
        int threads = Integer.parseInt(arguments[0]);
        Hoard hoard = new Hoard(threads);
        try {
            long before = live();
            long one = round(hoard, threads);
            long two = round(hoard, threads);
            long three = round(hoard, threads);
            long peak = Math.max(one, Math.max(two, three));
            System.out.println(before + " " + one + " " + peak);
        } finally {
            Reference.reachabilityFence(hoard); // it lives at the last look, too
        }
    }

    /** The most that was alive while each thread got one more message, and when it had. */
    private static long round(Hoard hoard, long threads) {
        long peak = 0;
        for (int look = 0; look < LOOKS; look++) {
            hoard.write(threads * (look + 1) / LOOKS - threads * look / LOOKS);
            peak = Math.max(peak, live());
        }
        return peak;
    }

    /** After a full collection. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
