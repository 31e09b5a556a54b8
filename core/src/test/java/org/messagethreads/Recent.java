package org.messagethreads;

import io.vavr.control.Option;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadId;

/** Threads and messages of late, shared by all callers. */
final class Recent {

    private static final int SLOTS = 24;

    private final AtomicReferenceArray<ThreadId> threads = new AtomicReferenceArray<>(SLOTS);
    private final AtomicReferenceArray<OfMessage> messages = new AtomicReferenceArray<>(SLOTS);

    void remember(ThreadId thread, SplittableRandom random) {
        threads.set(random.nextInt(SLOTS), thread);
    }

    void remember(OfMessage message, SplittableRandom random) {
        messages.set(random.nextInt(SLOTS), message);
    }

    Option<ThreadId> thread(SplittableRandom random) {
        return Option.of(threads.get(random.nextInt(SLOTS)));
    }

    Option<OfMessage> message(SplittableRandom random) {
        return Option.of(messages.get(random.nextInt(SLOTS)));
    }
}
