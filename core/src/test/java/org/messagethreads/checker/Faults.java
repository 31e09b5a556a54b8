package org.messagethreads.checker;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Stores with a fault each, in what they keep of threads. */
final class Faults {

    private Faults() {}

    /** Every other event is written into a half that knows nothing of the other one. */
    static final class TwoHalves extends ForwardingStore {

        private final List<InMemoryThreadRepository> halves;
        private int writes;

        TwoHalves(InMemoryThreadRepository store) {
            super(store);
            halves = List.of(store, Stores.empty());
        }

        @Override
        public Conversation find(NumberPair pair) {
            return half().find(pair);
        }

        @Override
        public Seq<ThreadEvent> history(ThreadId thread) {
            return halves.flatMap(it -> it.history(thread));
        }

        @Override
        public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
            Option<Conversation> after = half().append(basis, decidedOn, events);
            writes += events.size();
            return after;
        }

        private InMemoryThreadRepository half() {
            return halves.get(writes % halves.size());
        }
    }

    static final class ForgetsWhoIsOpen extends ForwardingStore {

        ForgetsWhoIsOpen(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Seq<ThreadId> openThreads(OwnerId owner) {
            return List.empty();
        }
    }

    static final class TakesDeletedForResolved extends ForwardingStore {

        TakesDeletedForResolved(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Conversation find(NumberPair pair) {
            Conversation there = super.find(pair);
            return new Conversation(
                    pair, there.version(), there.open(), there.ended().mapValues(TakesDeletedForResolved::changed));
        }

        private static MessageThread changed(MessageThread thread) {
            return thread.availability() == Availability.DELETED
                    ? new MessageThread.Deleted(thread.facts(), Option.some(ended(thread)))
                    : thread;
        }

        private static Resolution ended(MessageThread thread) {
            return new Resolution(
                    StatusReason.THREAD_EXPIRED,
                    Initiator.Party.SYSTEM,
                    thread.facts().modified());
        }
    }

    /** A compaction makes it forget how threads ended. */
    static final class CompactsTooMuch extends ForwardingStore {

        private boolean compacted;

        CompactsTooMuch(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public int compact(Retention keep, Instant now) {
            compacted = true;
            return super.compact(keep, now);
        }

        @Override
        public Conversation find(NumberPair pair) {
            Conversation there = super.find(pair);
            return compacted
                    ? there.threads()
                            .keySet()
                            .toVector()
                            .flatMap(this::history)
                            .reject(ThreadEvent.Resolved.class::isInstance)
                            .foldLeft(Conversation.empty(pair), (it, event) -> it.evolve(event, there.version()))
                    : there;
        }
    }

    static final class TellsBackwards extends ForwardingStore {

        TellsBackwards(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Seq<ThreadEvent> history(ThreadId thread) {
            return super.history(thread).reverse();
        }
    }

    /** Its index of deadlines is empty. */
    static class NeverDue extends ForwardingStore {

        NeverDue(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Seq<NumberPair> due(Instant now, int most) {
            return List.empty();
        }
    }

    /** Nor does it write an expiry that is noticed all the same. */
    static final class NeverExpires extends NeverDue {

        NeverExpires(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
            return events.exists(NeverExpires::isExpiry) ? Option.some(basis) : super.append(basis, decidedOn, events);
        }

        private static boolean isExpiry(ThreadEvent event) {
            return event instanceof ThreadEvent.Resolved it && it.reason() == StatusReason.THREAD_EXPIRED;
        }
    }

    /** It gives messages out as they were accepted. */
    static final class KeepsTexts extends ForwardingStore {

        private Map<MessageId, Message> accepted = HashMap.empty();

        KeepsTexts(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
            accepted = accepted.merge(events.flatMap(ThreadEvent::message).toMap(Message::id, it -> it));
            return super.append(basis, decidedOn, events);
        }

        @Override
        public Option<Message> accepted(MessageId id) {
            return accepted.get(id);
        }
    }

    /** Every conversation has always moved meanwhile. */
    static final class NeverWrites extends ForwardingStore {

        NeverWrites(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
            return Option.none();
        }
    }
}
