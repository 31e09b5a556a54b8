package org.messagethreads.testkit.conformance;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicReference;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Opens another thread beside the open one of a pair, without complaint, and lists both. */
final class AllowsTwoOpenThreads extends ForwardingStore {

    private final AtomicReference<Set<ThreadId>> second = new AtomicReference<>(HashSet.empty());

    AllowsTwoOpenThreads(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        if (basis.open().isDefined() && events.headOption().exists(ThreadEvent.Opened.class::isInstance)) {
            second.updateAndGet(ids -> ids.add(events.head().thread()));
            return super.append(basis, decidedOn, events.take(0));
        }
        return super.append(basis, decidedOn, events);
    }

    @Override
    public Seq<ThreadId> openThreads(OwnerId owner) {
        return super.openThreads(owner).appendAll(second.get()).sorted();
    }
}
