package org.messagethreads.testkit.conformance;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.Delta;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;

/** Gives out the position of an append before what it wrote can be read. */
final class GivesAPositionEarly extends ForwardingStore {

    private final Window window = new Window();
    private volatile long coming;
    private volatile boolean given;

    GivesAPositionEarly(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        given = false;
        coming = events.size();
        window.holdOpen();
        coming = 0;
        return super.append(basis, decidedOn, events);
    }

    @Override
    public Position head() {
        long early = coming;
        Position head = new Position(super.head().value() + early);
        given = early > 0;
        return head;
    }

    @Override
    public Delta since(Position after, Position full, Scope scope, int limit) {
        Delta delta = super.since(after, full, scope, limit);
        if (given && coming > 0) {
            window.lookedInto();
        }
        return delta;
    }
}
