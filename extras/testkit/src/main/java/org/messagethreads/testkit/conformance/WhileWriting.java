package org.messagethreads.testkit.conformance;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.messagethreads.testkit.Callers;

/** Somebody writes, and others look at it meanwhile. */
final class WhileWriting {

    private WhileWriting() {}

    /** Each looks again and again until all is written, and once more. */
    static void look(Runnable writing, Runnable... looks) throws ExecutionException, InterruptedException {
        AtomicBoolean written = new AtomicBoolean();
        Seq<Callable<Boolean>> lookers = List.of(looks).map(look -> () -> looked(look, written));
        Callers.atOnce(lookers.prepend(() -> wrote(writing, written)));
    }

    private static boolean wrote(Runnable writing, AtomicBoolean written) {
        try {
            writing.run();
            return true;
        } finally {
            written.set(true);
        }
    }

    private static boolean looked(Runnable look, AtomicBoolean written) {
        boolean last;
        do {
            last = written.get();
            look.run();
        } while (!last);
        return true;
    }
}
