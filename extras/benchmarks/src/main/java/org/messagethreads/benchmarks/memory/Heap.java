package org.messagethreads.benchmarks.memory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs a whole heap, in a JVM of its own. */
final class Heap {

    /** How many each thread gets. */
    private static final int MESSAGES = 3;

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
     * @param withThreeMessages with three
     * @param peak the most of all looks meanwhile
     */
    record Live(long before, long withOneMessage, long withThreeMessages, long peak) {}

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
        long[] numbers = Stream.of(answer.strip().split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Live(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /**
     * Fills this JVM's heap.
     *
     * @param arguments how many threads
     */
    public static void main(String... arguments) {
        int threads = Integer.parseInt(arguments[0]);
        Hoard hoard = new Hoard(threads);
        long[] looks = new long[MESSAGES * LOOKS + 1];
        try {
            looks[0] = live();
            for (int look = 1; look < looks.length; look++) {
                hoard.write((long) threads * look / LOOKS - (long) threads * (look - 1) / LOOKS);
                looks[look] = live();
            }
        } finally {
            Reference.reachabilityFence(hoard); // it lives at the last look, too
        }
        LongStream answer = LongStream.of(
                looks[0],
                looks[LOOKS],
                looks[MESSAGES * LOOKS],
                LongStream.of(looks).max().orElseThrow());
        System.out.println(answer.mapToObj(Long::toString).collect(Collectors.joining(" ")));
    }

    /** After a full collection. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
