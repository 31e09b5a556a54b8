package org.messagethreads.testkit.conformance;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;

/** Appends what was decided on a roster of any age. */
final class DropsTheRosterCheck extends ForwardingStore {

    DropsTheRosterCheck(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        return super.append(basis, Option.none(), events);
    }
}
