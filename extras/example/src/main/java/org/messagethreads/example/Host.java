package org.messagethreads.example;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.directory.Directory;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.directory.Owner;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Situation;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** How a host embeds {@link MessageThreads}, with a directory, a clock and ids of its own. */
final class Host {

    private static final int PAGE = 25;

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<ThreadId> newThread = new AtomicReference<>(new ThreadId(new UUID(0, 0)));
    private final InMemoryThreadRepository store = new InMemoryThreadRepository(UUID.randomUUID());
    private final MessageThreads threads =
            new MessageThreads(store, directory, clock::get, newThread::get, ExpiryPolicy.STANDARD);

    private final Map<NumberPair, ThreadId> newest = new HashMap<>();
    private Set<OwnerId> owners = LinkedHashSet.empty();
    private Set<HandlerId> handlers = LinkedHashSet.empty();

    /**
     * Moves the clock from deadline to deadline, as a timer would that is set to the next expiry.
     *
     * @return the threads that expired on the way, in that order
     */
    Seq<MessageThread> moveTo(Instant time) {
        Seq<MessageThread> expired = Vector.empty();
        Option<Instant> next = threads.nextExpiry().filter(it -> !it.isAfter(time));
        while (next.isDefined()) {
            clock.set(next.get());
            expired = expired.appendAll(threads.settle(Integer.MAX_VALUE).map(Outcome.Changed::thread));
            next = threads.nextExpiry().filter(it -> !it.isAfter(time));
        }
        clock.set(time);
        return expired;
    }

    /** How far the store's time leads the clock (T5). */
    Duration lead() {
        return threads.lead();
    }

    /** Whether a message would open a thread at a time: the rules are pure functions, asking them changes nothing. */
    boolean opens(ThreadCommand.OfMessage message, Instant at) {
        Option<Roster> roster = Option.narrow(directory.ownerOf(message.pair().owner()));
        Situation then = new Situation(roster, store.accepted(message.message()), newThread.get(), notBeforeNow(at));
        return new Decider(ExpiryPolicy.STANDARD)
                .decide(store.find(message.pair()), message, then)
                .events()
                .exists(ThreadEvent.Opened.class::isInstance);
    }

    private Instant notBeforeNow(Instant time) {
        Instant now = clock.get().plus(lead()); // T5
        return time.isAfter(now) ? time : now;
    }

    /** Hands a command on; a thread it opens gets the id. */
    Either<Refusal, Outcome> handle(ThreadCommand command, ThreadId id) {
        newThread.set(id);
        return threads.handle(command).peek(this::remember);
    }

    /** Changes the directory. What changed is to be reconciled then (A8, R3). */
    Either<Refusal.NumberTaken, Seq<OwnerId>> list(Seq<Owner> all) {
        return directory.replaceAll(all.toJavaArray(Owner[]::new)).peek(changed -> {
            owners = owners.addAll(changed);
            handlers = handlers.addAll(all.flatMap(Owner::handlers).map(Owner.Handler::id));
        });
    }

    Directory directory() {
        return directory;
    }

    /** Every owner there is or was. */
    Set<OwnerId> owners() {
        return owners;
    }

    /** All pages of a list. */
    Seq<MessageThread> all(ThreadQuery query) {
        Page page = page(query.withLimit(PAGE));
        Seq<MessageThread> all = page.threads();
        while (page.next().isDefined()) {
            page = page(query.withLimit(PAGE).after(page.next().get()));
            all = all.appendAll(page.threads());
        }
        return all;
    }

    Option<MessageThread> thread(ThreadId id) {
        return threads.thread(id, Reader.host()).toOption();
    }

    Seq<ThreadEvent> history(MessageThread thread) {
        return threads.history(thread.id(), Reader.host()).get();
    }

    /** Answers a client of a handler: what it may see, and no more. */
    Either<Refusal, SyncAnswer> sync(SyncRequest request, HandlerId by) {
        return threads.sync(request, Reader.handler(by));
    }

    /** How many threads fell off the log of changes: who asks for what is older needs a full sync (S11). */
    int compact(Retention keep) {
        return threads.compact(keep);
    }

    /** Whether the directory lists a handler, or did once. */
    boolean knows(HandlerId handler) {
        return handlers.contains(handler);
    }

    Option<ThreadId> newestThread(NumberPair pair) {
        return Option.of(newest.get(pair));
    }

    /** The host is refused nothing. */
    private Page page(ThreadQuery query) {
        return threads.list(query, Reader.host()).get();
    }

    private void remember(Outcome outcome) {
        if (outcome instanceof Outcome.Changed it && it.event() instanceof ThreadEvent.Opened opened) {
            newest.put(opened.pair(), opened.thread());
        }
    }
}
