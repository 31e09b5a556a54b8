package org.messagethreads.testkit;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** A store in front of another; a test overrides what it wants to disturb. */
public class ForwardingStore implements ThreadRepository, ThreadQueries, ChangeLog {

    private final InMemoryThreadRepository store;

    public ForwardingStore(InMemoryThreadRepository store) {
        this.store = store;
    }

    @Override
    public Conversation find(NumberPair pair) {
        return store.find(pair);
    }

    @Override
    public Option<NumberPair> pairOf(ThreadId thread) {
        return store.pairOf(thread);
    }

    @Override
    public Option<Message> accepted(MessageId id) {
        return store.accepted(id);
    }

    @Override
    public Seq<ThreadEvent> history(ThreadId thread) {
        return store.history(thread);
    }

    @Override
    public Seq<ThreadId> openThreads(OwnerId owner) {
        return store.openThreads(owner);
    }

    @Override
    public Seq<NumberPair> due(Instant now, int most) {
        return store.due(now, most);
    }

    @Override
    public Option<Instant> nextDeadline() {
        return store.nextDeadline();
    }

    @Override
    public Option<Instant> newestEventTime() {
        return store.newestEventTime();
    }

    @Override
    public void told(Roster roster) {
        store.told(roster);
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        return store.append(basis, decidedOn, events);
    }

    @Override
    public Page page(ThreadQuery query, Scope scope) {
        return store.page(query, scope);
    }

    @Override
    public Seq<MessageThread> open(Scope scope) {
        return store.open(scope);
    }

    @Override
    public boolean standsOn(PhoneNumber ownerNumber, Scope scope) {
        return store.standsOn(ownerNumber, scope);
    }

    @Override
    public UUID incarnation() {
        return store.incarnation();
    }

    @Override
    public Position head() {
        return store.head();
    }

    @Override
    public Position horizon() {
        return store.horizon();
    }

    @Override
    public Delta since(Position after, Position full, Scope scope, int limit) {
        return store.since(after, full, scope, limit);
    }

    @Override
    public int compact(Retention keep, Instant now) {
        return store.compact(keep, now);
    }
}
