package org.messagethreads.testkit.conformance;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicReference;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Lists a thread as open a while before its conversation has it. */
final class ShowsAThreadEarly extends ForwardingStore {

    private final Window window = new Window();
    private final AtomicReference<Option<ThreadId>> coming = new AtomicReference<>(Option.none());

    ShowsAThreadEarly(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        coming.set(events.find(ThreadEvent.Opened.class::isInstance).map(ThreadEvent::thread));
        window.holdOpen();
        coming.set(Option.none());
        return super.append(basis, decidedOn, events);
    }

    @Override
    public Seq<ThreadId> openThreads(OwnerId owner) {
        return super.openThreads(owner).appendAll(coming.get());
    }

    @Override
    public Option<NumberPair> pairOf(ThreadId thread) {
        Option<NumberPair> pair = super.pairOf(thread);
        if (coming.get().contains(thread)) {
            window.lookedInto();
        }
        return pair;
    }
}
