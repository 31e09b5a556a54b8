package org.messagethreads.benchmarks.growth;

import java.util.SplittableRandom;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.benchmarks.Shuffle;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.ThreadCommand;
import org.openjdk.jmh.annotations.CompilerControl;

/** A full service in which as many open threads at a time change hands, and a client who keeps in sync. */
final class Changing {

    private final MessageThreads service;
    private final int[] open;
    private final MessageThread[] changed;
    private SyncToken token;
    private long changes;

    /**
     * A client in sync.
     *
     * @param filled the service
     * @param atATime how many threads change between two syncs
     * @throws IllegalArgumentException if less are open
     */
    Changing(Filled filled, int atATime) {
        this.service = filled.service();
        this.open = Shuffle.of(filled.open(), new SplittableRandom(1));
        if (atATime > open.length) {
            throw new IllegalArgumentException(
                    "%d changes at a time, with %d open threads: as many at most".formatted(atATime, open.length));
        }
        this.changed = new MessageThread[atATime];
        this.token = service.sync(SyncRequest.full(), Reader.host()).get().token();
    }

    /** Brings the client in sync, then lets the next threads change, each once. */
    void change() {
        token = delta().token();
        for (int index = 0; index < changed.length; index++) {
            changed[index] = next();
        }
    }

    /** They come in random order; each time they come round another handler takes them. */
    private MessageThread next() {
        int thread = open[(int) (changes % open.length)];
        HandlerId taker = new HandlerId("handler-" + changes / open.length % Scene.HANDLERS);
        changes++;
        return ((Outcome.Changed) service.handle(new ThreadCommand.Assign(Filled.thread(thread), taker, taker))
                        .get())
                .thread();
    }

    /**
     * {@return what changed since the client was brought in sync; compiled for itself, so that all who ask run the
     * same}
     */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    SyncAnswer delta() {
        return service.sync(SyncRequest.after(token), Reader.host()).get();
    }

    /** {@return the threads that changed since, as the store has them} */
    MessageThread[] changed() {
        return changed;
    }
}
