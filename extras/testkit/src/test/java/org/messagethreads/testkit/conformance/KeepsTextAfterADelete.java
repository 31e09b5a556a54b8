package org.messagethreads.testkit.conformance;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;

/** Finds a message by its id as it was accepted, whatever became of its thread. */
final class KeepsTextAfterADelete extends ForwardingStore {

    private final ConcurrentMap<MessageId, Message> kept = new ConcurrentHashMap<>();

    KeepsTextAfterADelete(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        Option<Conversation> after = super.append(basis, decidedOn, events);
        if (after.isDefined()) {
            events.flatMap(ThreadEvent::message).forEach(message -> kept.put(message.id(), message));
        }
        return after;
    }

    @Override
    public Option<Message> accepted(MessageId id) {
        return super.accepted(id).map(message -> kept.getOrDefault(id, message));
    }
}
