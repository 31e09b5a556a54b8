package org.messagethreads.benchmarks.memory;

import org.openjdk.jol.info.GraphLayout;

/** Weighs objects one by one, with JOL. */
final class Graph {

    static {
        // records need it; the rest spares JOL attempts that change no result
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipDynamicAttach", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
    }

    private Graph() {}

    /** {@return the bytes of an object and of all that it leads to} */
    static long bytes(Object root) {
        return GraphLayout.parseInstance(root).totalSize();
    }

    /** {@return what threads weigh on average, by all that their store leads to} */
    static Weights weights(int threads) {
        Hoard hoard = new Hoard(threads);
        long none = bytes(hoard.store());
        hoard.write(threads);
        long one = bytes(hoard.store());
        hoard.write(2L * threads);
        return Weights.of(threads, none, one, bytes(hoard.store()));
    }
}
