package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What the contracts of a store are written with. */
public abstract class StoreContract<S extends ThreadRepository> {

    protected static final ThreadId ONE = id(1);
    protected static final ThreadId TWO = id(2);
    protected static final ThreadId THREE = id(3);

    protected S store;

    @BeforeEach
    void begin() {
        store = newStore();
    }

    /** An empty store. */
    protected abstract S newStore();

    protected final Conversation append(NumberPair pair, ThreadEvent... events) {
        return store.append(store.find(pair), Option.none(), List.of(events)).get();
    }

    protected final void assertNothingWritten(ThreadId... unknown) {
        for (ThreadId id : unknown) {
            assertThat(store.pairOf(id)).isEmpty();
            assertThat(store.history(id)).isEmpty();
        }
    }
}
