package org.messagethreads.testkit.conformance;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;

/** Acknowledges a message that joins a thread, and does not write it. */
final class LosesAnUpdate extends ForwardingStore {

    LosesAnUpdate(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        if (events.isEmpty() || !events.forAll(ThreadEvent.MessageAdded.class::isInstance)) {
            return super.append(basis, decidedOn, events);
        }
        Position written = new Position(head().value() + events.size());
        return super.append(basis, decidedOn, events.take(0))
                .map(checked -> events.foldLeft(checked, (it, event) -> it.evolve(event, written)));
    }
}
