package org.messagethreads.memory;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.messagethreads.memory.ThreadRow.Recorded;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.thread.Availability;
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

/**
 * The store in memory: events are kept, states are folded from them and cached. One short lock around the append and
 * the deadlines, none for readers of threads: what they get is immutable. No lock is held for more than 256 threads.
 */
public final class InMemoryThreadRepository implements ThreadRepository, ThreadQueries, ChangeLog {

    private static final int BATCH = 256;

    /** In looks at the lock: long enough for who waits for it to wake up. */
    private static final int LONGEST_WAIT = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final ConcurrentMap<NumberPair, Conversation> conversations = new ConcurrentHashMap<>();
    private final ConcurrentMap<ThreadId, ThreadRow> rows = new ConcurrentHashMap<>();
    private final ConcurrentMap<MessageId, Message> messages = new ConcurrentHashMap<>();
    private final Map<OwnerId, Long> toldRevisions = new HashMap<>();
    private final Deadlines deadlines = new Deadlines();
    private final ThreadIndex index;
    private final Changes changes;
    private final UUID incarnation;
    private final Runnable touch;
    private volatile Option<Instant> newestEventTime = Option.none();

    /**
     * An empty store.
     *
     * @param incarnation one that no other store of the account ever had, best drawn at random (S5)
     */
    public InMemoryThreadRepository(UUID incarnation) {
        this(incarnation, () -> {});
    }

    /**
     * An empty store whose work is counted.
     *
     * @param incarnation as above
     * @param touch called for every entry of a structure that is looked at or written
     */
    InMemoryThreadRepository(UUID incarnation, Runnable touch) {
        this.incarnation = incarnation;
        this.touch = touch;
        this.index = new ThreadIndex(touch);
        this.changes = new Changes(touch);
    }

    /**
     * A store with a history.
     *
     * @param incarnation a new one, which costs every client a full sync; or that of the store that gave the events, if
     *     these are all it ever kept, so that its positions stand for the same changes again (S5)
     * @param events of a whole store, as {@link #events} gives them
     * @return a store equal to the one that gave them, but for what left no event: readings of the clock (T5), the
     *     rosters it was told of (A8), and what fell off its log (S11)
     * @throws IllegalStateException if this is a history that cannot have happened
     */
    public static InMemoryThreadRepository replay(UUID incarnation, Iterable<ThreadEvent> events) {
        InMemoryThreadRepository store = new InMemoryThreadRepository(incarnation);
        for (ThreadEvent event : events) {
            NumberPair pair = event instanceof ThreadEvent.Opened opened
                    ? opened.pair()
                    : store.pairOf(event.thread())
                            .getOrElseThrow(() -> new IllegalStateException(
                                    "a history that cannot have happened: %s of thread %s, which was never opened"
                                            .formatted(event.getClass().getSimpleName(), event.thread())));
            store.append(store.find(pair), Option.none(), List.of(event))
                    .getOrElseThrow(() -> new IllegalStateException(
                            "a history that cannot have happened: %s of thread %s reuses an id (M8, X3)"
                                    .formatted(event.getClass().getSimpleName(), event.thread())));
        }
        return store;
    }

    /**
     * All that happened, for keeping it elsewhere. Writers go on meanwhile; a text deleted meanwhile is gone already.
     *
     * @return the events at all positions from the first to the last when this was called, in order
     */
    public Seq<ThreadEvent> events() {
        Position until = head();
        java.util.List<Recorded> recorded = new ArrayList<>();
        rows.values()
                .forEach(row ->
                        row.history.filter(it -> it.at().compareTo(until) <= 0).forEach(recorded::add));
        recorded.sort(Comparator.comparing(Recorded::at));
        return Vector.ofAll(recorded).map(Recorded::event);
    }

    @Override
    public Conversation find(NumberPair pair) {
        touch.run();
        Conversation there = conversations.get(pair);
        return there != null ? there : Conversation.empty(pair);
    }

    @Override
    public Option<NumberPair> pairOf(ThreadId thread) {
        return row(thread).map(row -> row.pair);
    }

    @Override
    public Option<Message> accepted(MessageId id) {
        touch.run();
        return Option.of(messages.get(id));
    }

    @Override
    public Seq<ThreadEvent> history(ThreadId thread) {
        return row(thread)
                .<Seq<ThreadEvent>>map(row -> row.history.map(Recorded::event).reverse())
                .getOrElse(List.empty());
    }

    @Override
    public Seq<ThreadId> openThreads(OwnerId owner) {
        return index.open(owner);
    }

    @Override
    public Option<Instant> newestEventTime() {
        return newestEventTime;
    }

    @Override
    public Page page(ThreadQuery query, Scope scope) {
        return index.page(query, scope);
    }

    @Override
    public Seq<MessageThread> open(Scope scope) {
        return index.open(scope);
    }

    @Override
    public boolean standsOn(PhoneNumber ownerNumber, Scope scope) {
        return index.standsOn(ownerNumber, scope);
    }

    @Override
    public UUID incarnation() {
        return incarnation;
    }

    @Override
    public Position head() {
        return changes.head();
    }

    @Override
    public Position horizon() {
        return changes.horizon();
    }

    @Override
    public Delta since(Position after, Position full, Scope scope, int limit) {
        return changes.since(after, full, scope, limit);
    }

    @Override
    public int compact(Retention keep, Instant now) {
        Changes.Fall fall = changes.fall(keep, now, deadlines::size);
        while (locked(fall::batch)) {
            letOthersGoFirst();
        }
        return fall.count();
    }

    @Override
    public Seq<NumberPair> due(Instant now, int most) {
        return earliest(now, most).map(filed -> filed.row().pair);
    }

    @Override
    public Option<Instant> nextDeadline() {
        return earliest(Instant.MAX, 1).headOption().map(Deadlines.Filed::deadline);
    }

    @Override
    public void told(Roster roster) {
        locked(() -> toldRevisions.merge(roster.owner(), roster.revision(), Math::max));
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        return locked(() -> {
            if (hasMoved(basis, decidedOn, events)) {
                return Option.none();
            }
            if (events.isEmpty()) {
                return Option.some(basis);
            }
            Conversation after = events.foldLeft(find(basis.pair()), Conversation::evolve);
            checkTimes(events);
            checkMessages(events);
            return Option.some(write(after, events));
        });
    }

    private boolean hasMoved(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
        return !find(basis.pair()).version().equals(basis.version())
                || decidedOn.exists(roster -> toldRevisions.getOrDefault(roster.owner(), 0L) > roster.revision())
                || events.exists(event -> event.message().exists(message -> messages.containsKey(message.id()))
                        || (event instanceof ThreadEvent.Opened && rows.containsKey(event.thread())));
    }

    /** I5. */
    private void checkTimes(Seq<ThreadEvent> events) {
        Map<ThreadId, Instant> newest = new HashMap<>();
        for (ThreadEvent event : events) {
            row(event.thread())
                    .forEach(row -> newest.putIfAbsent(
                            event.thread(), row.history.head().event().at()));
            Instant before = newest.put(event.thread(), event.at());
            if (before != null && event.at().isBefore(before)) {
                throw new IllegalStateException(
                        "a history that cannot have happened: %s of thread %s at %s, before its last event (I5)"
                                .formatted(event.getClass().getSimpleName(), event.thread(), event.at()));
            }
        }
    }

    /** X3. */
    private static void checkMessages(Seq<ThreadEvent> events) {
        Seq<MessageId> ids = events.flatMap(ThreadEvent::message).map(Message::id);
        if (ids.distinct().size() < ids.size()) {
            throw new IllegalStateException(
                    "a history that cannot have happened: two messages of one append have the id " + ids.head());
        }
    }

    /**
     * Readers take no lock, so the order counts: who finds a conversation finds its messages and histories; who finds a
     * thread in a list, or a position, finds its conversation.
     */
    private Conversation write(Conversation decided, Seq<ThreadEvent> events) {
        changes.tidy(events.size());
        Position at = head();
        List<Recorded> recorded = List.empty();
        for (ThreadEvent event : events) {
            at = at.next();
            recorded = recorded.prepend(new Recorded(at, event));
        }
        List<Recorded> newestFirst = recorded;
        events.map(ThreadEvent::thread)
                .distinct()
                .forEach(id -> keep(
                        decided,
                        id,
                        newestFirst.filter(it -> it.event().thread().equals(id))));
        Conversation after = decided.at(at);
        conversations.put(after.pair(), after);
        newestFirst.reverse().forEach(it -> row(it.event().thread()).forEach(row -> show(row, after, it)));
        changes.publish(at);
        return after;
    }

    /** One write, so that nobody reads half an append. I7: the facts stay, the texts go. */
    private void keep(Conversation after, ThreadId id, List<Recorded> newestFirst) {
        touch.run();
        MessageThread thread = after.thread(id).get();
        boolean deleted = thread.availability() == Availability.DELETED;
        ThreadRow row = rows.computeIfAbsent(id, ignored -> new ThreadRow(after.pair(), thread));
        List<Recorded> history = row.history.prependAll(newestFirst);
        row.history = deleted ? history.map(this::forgotten) : history;
        (deleted ? row.history : newestFirst)
                .flatMap(it -> it.event().message())
                .forEach(message -> messages.put(message.id(), message));
    }

    private Recorded forgotten(Recorded recorded) {
        touch.run();
        return recorded.withoutText();
    }

    private void show(ThreadRow row, Conversation after, Recorded recorded) {
        ThreadEvent event = recorded.event();
        row.thread = after.thread(event.thread()).get();
        if (event instanceof ThreadEvent.Opened) {
            index.opened(row);
        }
        if (row.thread.asOpen().isEmpty()) {
            index.closed(row);
        }
        deadlines.update(row);
        changes.add(recorded.at(), row);
        if (newestEventTime.forAll(newest -> newest.isBefore(event.at()))) {
            newestEventTime = Option.some(event.at());
        }
    }

    /** The open threads with the earliest deadlines, none after {@code until}, in order. */
    private Seq<Deadlines.Filed> earliest(Instant until, int most) {
        java.util.List<Deadlines.Filed> found = new ArrayList<>();
        while (locked(() -> step(until, most, found))) {
            letOthersGoFirst();
        }
        return Vector.ofAll(found);
    }

    /** Looks at up to a batch more; whether there may be more to find. */
    private boolean step(Instant until, int most, java.util.List<Deadlines.Filed> found) {
        for (int looked = 0; looked < BATCH && found.size() < most; looked++) {
            touch.run();
            Deadlines.Filed next = deadlines.after(found.isEmpty() ? null : found.get(found.size() - 1));
            if (next == null || next.deadline().isAfter(until)) {
                return false;
            }
            if (deadlines.isGenuine(next)) {
                found.add(next);
            }
        }
        return found.size() < most;
    }

    /** Between two batches: the lock is not fair, and would mostly come back here. Gives up after a while. */
    private void letOthersGoFirst() {
        for (int looks = 0; looks == 0 || (lock.hasQueuedThreads() && looks < LONGEST_WAIT); looks++) {
            touch.run();
        }
    }

    private Option<ThreadRow> row(ThreadId thread) {
        touch.run();
        return Option.of(rows.get(thread));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
