package org.messagethreads.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Path;
import org.messagethreads.benchmarks.memory.Heap.Live;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an open thread weighs with a label of 40 characters and its place in all indexes: object by object at few
 * threads, and by the heap that is alive at many. And whether the many, with three messages each, fit into 2 GiB.
 *
 * @param graphThreads how many are weighed object by object
 * @param graph what one of these weighs
 * @param heapThreads how many are weighed by the heap
 * @param heap what one of these weighs
 * @param fit whether they fit
 */
public record MemoryReport(int graphThreads, Weights graph, int heapThreads, Weights heap, Fit fit) {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;

    /** Enough for many threads whatever they weigh. */
    private static final String AMPLE = "6g";

    /**
     * Whether threads with three messages each fit into a heap.
     *
     * @param size of the heap, as {@code -Xmx} takes it
     * @param fits whether they do
     * @param peak the most that was alive, in bytes; of a heap of ample size if they do not fit
     */
    record Fit(String size, boolean fits, long peak) {}

    /**
     * Prints the report as a table and writes it as JSON.
     *
     * @param arguments the file for the JSON; how many threads are many, a million if not said
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("memory FILE [THREADS]: says where the JSON goes");
        }
        MemoryReport report = of(FEW, arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY, "2g");
        System.out.print(report.table());
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[0]), report);
    }

    /** Weighs, and tries to fit the many into a heap of that size. */
    static MemoryReport of(int few, int many, String size) throws IOException {
        Live fitting = Heap.live(size, many);
        Live live = fitting != null ? fitting : ample(many);
        return new MemoryReport(
                few,
                Graph.weights(few),
                many,
                Weights.of(many, live.before(), live.withOneMessage(), live.withThreeMessages()),
                new Fit(size, fitting != null, live.peak()));
    }

    private static Live ample(int threads) throws IOException {
        Live live = Heap.live(AMPLE, threads);
        if (live == null) {
            throw new IllegalStateException(threads + " threads do not even fit into " + AMPLE);
        }
        return live;
    }

    /** For people. */
    String table() {
        return """
                bytes an open thread            JOL, %,d threads   live heap, %,d threads
                without events                  %20d   %20d   (goal: 700 at most)
                with one message                %20d   %20d
                with three messages             %20d   %20d
                each further message            %20d   %20d

                %,d threads with three messages each %s into a heap of %s; at most %,d MiB were alive.
                """.formatted(
                        graphThreads,
                        heapThreads,
                        graph.withoutEvents(),
                        heap.withoutEvents(),
                        graph.withOneMessage(),
                        heap.withOneMessage(),
                        graph.withThreeMessages(),
                        heap.withThreeMessages(),
                        graph.perMessage(),
                        heap.perMessage(),
                        heapThreads,
                        fit.fits() ? "fit" : "do not fit",
                        fit.size(),
                        fit.peak() >> 20);
    }
}
