package org.messagethreads.memory;

import io.vavr.collection.List;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.ThreadEvent;

/** One thread in the store: written under the lock, read by anybody. */
final class ThreadRow {

    final NumberPair pair;

    /** As it stands. */
    volatile MessageThread thread;

    /** What happened to it, the newest first. */
    volatile List<Recorded> history = List.empty();

    /** Where its deadline is filed; only under the lock. */
    Deadlines.@Nullable Filed filed;

    /** Its latest change; null once that fell off the log. Only under the lock. */
    Changes.@Nullable Change change;

    ThreadRow(NumberPair pair, MessageThread thread) {
        this.pair = pair;
        this.thread = thread;
    }

    /** An event at its place in the log. */
    record Recorded(Position at, ThreadEvent event) {

        Recorded withoutText() {
            return new Recorded(at, event.withoutText());
        }
    }
}
