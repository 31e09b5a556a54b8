package org.messagethreads.testkit.conformance;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Writes the first event of an append, and the others a while later. */
final class AppendsByHalves extends ForwardingStore {

    private final Window window = new Window();
    private volatile boolean half;

    AppendsByHalves(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        Option<Conversation> first = super.append(basis, decidedOn, events.take(1));
        if (first.isEmpty() || events.size() < 2) {
            return first;
        }
        half = true;
        window.holdOpen();
        half = false;
        return super.append(first.get(), decidedOn, events.drop(1));
    }

    @Override
    public Conversation find(NumberPair pair) {
        return looked(half, super.find(pair));
    }

    @Override
    public Seq<ThreadEvent> history(ThreadId thread) {
        return looked(half, super.history(thread));
    }

    private <T> T looked(boolean before, T found) {
        if (before && half) {
            window.lookedInto();
        }
        return found;
    }
}
