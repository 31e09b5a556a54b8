package org.messagethreads.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.fixtures.CountingIds.id;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What the contracts of a store are written with. */
abstract class StoreContract<S extends ThreadRepository> {

    static final ThreadId ONE = id(1);
    static final ThreadId TWO = id(2);
    static final ThreadId THREE = id(3);

    final S store = newStore();

    /** An empty store. */
    protected abstract S newStore();

    final Conversation append(NumberPair pair, ThreadEvent... events) {
        return store.append(store.find(pair), Option.none(), List.of(events)).get();
    }

    final void assertNothingWritten(ThreadId... unknown) {
        for (ThreadId id : unknown) {
            assertThat(store.pairOf(id)).isEmpty();
            assertThat(store.history(id)).isEmpty();
        }
    }
}
