package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What the contracts of a store are written with. */
abstract class StoreContract<S extends ThreadRepository> {

    static final Scope EVERYTHING = new Scope.Everything();
    static final Scope BILLINGS = new Scope.Owners(HashSet.of(BILLING));
    static final Scope SUPPORTS = new Scope.Owners(HashSet.of(SUPPORT));
    static final Scope NOBODYS = new Scope.Owners(HashSet.empty());

    static final ThreadId ONE = id(1);
    static final ThreadId TWO = id(2);
    static final ThreadId THREE = id(3);

    S store;

    @BeforeEach
    void begin() {
        store = newStore();
    }

    /** An empty store. */
    abstract S newStore();

    final Conversation append(NumberPair pair, ThreadEvent... events) {
        return store.append(store.find(pair), Option.none(), List.of(events)).get();
    }

    final Option<Conversation> append(Conversation basis, ThreadEvent... events) {
        return store.append(basis, Option.none(), List.of(events));
    }

    /** A thread of a pair of its own, one event. */
    final void open(int number) {
        append(pair(number), opened(pair(number), id(number), "m" + number));
    }

    /** As above, but Support's. */
    final void openForSupport(int number) {
        append(pair(number), ofSupport(opened(pair(number), id(number), "m" + number)));
    }

    /** One event. */
    final void resolve(int number) {
        append(pair(number), resolved(id(number), 2));
    }

    /** One event. */
    final void delete(int number) {
        append(pair(number), deleted(id(number), 2));
    }

    static ThreadEvent ofSupport(ThreadEvent opening) {
        ThreadEvent.Opened it = (ThreadEvent.Opened) opening;
        return new ThreadEvent.Opened(it.change(), it.pair(), SUPPORT, it.first(), it.deadline());
    }

    /** Whether its conversation has it, as new as this or newer. */
    final boolean isFound(MessageThread thread) {
        return store.find(store.pairOf(thread.id()).get())
                .thread(thread.id())
                .exists(found -> found.revision().compareTo(thread.revision()) >= 0);
    }

    final void assertNothingWritten(ThreadId... unknown) {
        for (ThreadId id : unknown) {
            assertThat(store.pairOf(id)).isEmpty();
            assertThat(store.history(id)).isEmpty();
        }
    }
}
