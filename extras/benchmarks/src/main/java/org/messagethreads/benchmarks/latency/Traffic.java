package org.messagethreads.benchmarks.latency;

import org.messagethreads.benchmarks.Contender;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.thread.ThreadId;

/** Commands in pairs that take turns: a guest writes, a handler takes the thread, answers, and resolves it. */
final class Traffic {

    private static final int STEPS = 4;

    private final Contender<ThreadId> service;
    private final int first;
    private final ThreadId[] threads;
    private long commands;

    /**
     * Traffic that has not begun.
     *
     * @param service where the commands go
     * @param first the number of the first pair
     * @param pairs how many pairs
     */
    Traffic(Contender<ThreadId> service, int first, int pairs) {
        this.service = service;
        this.first = first;
        this.threads = new ThreadId[pairs];
    }

    /** Gives the next command. */
    void next() {
        int turn = (int) (commands % threads.length);
        int step = (int) (commands / threads.length % STEPS);
        long message = first + commands;
        int handler = turn % Scene.HANDLERS;
        switch (step) {
            case 0 -> threads[turn] = service.receive(first + turn, message);
            case 1 -> accepted(service.assign(threads[turn], handler));
            case 2 -> accepted(service.send(first + turn, message, handler).isDefined());
            default -> accepted(service.resolve(threads[turn], handler));
        }
        commands++;
    }

    private static void accepted(boolean accepted) {
        if (!accepted) {
            throw new IllegalStateException("a command was refused: all are right");
        }
    }
}
