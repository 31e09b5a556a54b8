package org.messagethreads.testkit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicLong;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/** A service with Billing and Support in its directory, a clock at noon, ids that count. */
public final class World {

    public final MovableClock clock = new MovableClock(People.NOON);
    public final InMemoryDirectory directory = new InMemoryDirectory();
    public final InMemoryThreadRepository store;
    public final MessageThreads service;
    private final AtomicLong messages = new AtomicLong();

    public World() {
        this(Stores.empty(), ExpiryPolicy.STANDARD);
    }

    public World(InMemoryThreadRepository store, ExpiryPolicy policy) {
        this.store = store;
        directory.put(People.billing(), People.support()).get();
        service = new MessageThreads(store, directory, clock, new CountingIds(), policy, Stores.KEY);
    }

    public Either<Refusal, Outcome> handle(ThreadCommand command) {
        return service.handle(command);
    }

    /** The thread as the host reads it. */
    public MessageThread thread(ThreadId id) {
        return service.thread(id, Reader.host()).get();
    }

    public Outcome.Changed changed(ThreadCommand command) {
        return (Outcome.Changed) handle(command).get();
    }

    public Outcome.Unchanged unchanged(ThreadCommand command) {
        return (Outcome.Unchanged) handle(command).get();
    }

    public Refusal refused(ThreadCommand command) {
        return handle(command).getLeft();
    }

    /** An inbound message with an id of its own. */
    public MessageThread received(NumberPair pair, String text) {
        return changed(new ThreadCommand.Receive(pair, newMessage(), Option.some(new Text(text))))
                .thread();
    }

    /** An outbound message with an id of its own. */
    public MessageThread sent(NumberPair pair, String text, HandlerId by) {
        return changed(new ThreadCommand.Send(pair, newMessage(), new Text(text), by))
                .thread();
    }

    public MessageId newMessage() {
        return new MessageId("m" + messages.incrementAndGet());
    }
}
