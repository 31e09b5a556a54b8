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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.messagethreads.memory.Deadlines.Due;
import org.messagethreads.memory.ThreadRow.Recorded;
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

/**
 * The store in memory: events are kept, states are folded from them and cached. One short lock around the append and
 * the deadlines, none for readers of threads: what they get is immutable. No lock is held for more than 8 threads.
 */
public final class InMemoryThreadRepository implements ThreadRepository, ThreadQueries, ChangeLog {

    /** In looks at whether anybody waits: long enough for who waits to wake up. */
    private static final int LONGEST_WAIT = 10_000;

    /** Of the lock, before falling asleep. */
    private static final int TRIES = 20_000;

    private final ReentrantLock lock = new ReentrantLock();

    /** How many want the lock and have not got it. */
    private final AtomicInteger waiting = new AtomicInteger();

    private final ConcurrentMap<NumberPair, PairRow> pairs = new ConcurrentHashMap<>();
    private final ConcurrentMap<ThreadId, ThreadRow> rows = new ConcurrentHashMap<>();
    private final ConcurrentMap<MessageId, Message> messages = new ConcurrentHashMap<>();
    private final Map<OwnerId, Long> toldRevisions = new HashMap<>();
    private final Deadlines deadlines = new Deadlines();
    private final ThreadIndex threads;
    private final Changes changes;
    private final UUID incarnation;
    private final Runnable touch;
    private volatile @Nullable Instant newestEventTime;

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
        this.threads = new ThreadIndex(touch);
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
        for (ThreadRow row : rows.values()) {
            for (Recorded it = row.history; it != null; it = it.before()) {
                if (it.at() <= until.value()) {
                    recorded.add(it);
                }
            }
        }
        recorded.sort(Comparator.comparingLong(Recorded::at));
        return Vector.ofAll(recorded).map(Recorded::event);
    }

    @Override
    public Conversation find(NumberPair pair) {
        PairRow row = row(pair);
        return row != null ? row.conversation : Conversation.empty(threads.sharing(pair));
    }

    @Override
    public Option<NumberPair> pairOf(ThreadId thread) {
        ThreadRow row = row(thread);
        return row != null ? Option.some(row.pair.pair()) : Option.none();
    }

    @Override
    public Option<Message> accepted(MessageId id) {
        touch.run();
        return Option.of(messages.get(id));
    }

    @Override
    public Seq<ThreadEvent> history(ThreadId thread) {
        List<ThreadEvent> events = List.empty();
        ThreadRow row = row(thread);
        for (Recorded it = row != null ? row.history : null; it != null; it = it.before()) {
            events = events.prepend(it.event());
        }
        return events;
    }

    @Override
    public Seq<ThreadId> openThreads(OwnerId owner) {
        return threads.open(owner);
    }

    @Override
    public Option<Instant> newestEventTime() {
        return Option.of(newestEventTime);
    }

    @Override
    public Page page(ThreadQuery query, Scope scope) {
        return threads.page(query, scope);
    }

    @Override
    public Seq<MessageThread> open(Scope scope) {
        return threads.open(scope);
    }

    @Override
    public boolean standsOn(PhoneNumber ownerNumber, Scope scope) {
        return threads.standsOn(ownerNumber, scope);
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
        Changes.Fall fall = changes.new Fall(keep, now, deadlines::size);
        while (locked(fall::batch)) {
            letOthersGoFirst();
        }
        return fall.count;
    }

    @Override
    public Seq<NumberPair> due(Instant now, int most) {
        return earliest(now, most).map(due -> due.row().pair.pair());
    }

    @Override
    public Option<Instant> nextDeadline() {
        return earliest(Instant.MAX, 1).headOption().map(Due::deadline);
    }

    @Override
    public void told(Roster roster) {
        locked(() -> toldRevisions.merge(roster.owner(), roster.revision(), Math::max));
    }

    @Override
    public Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> decided) {
        ThreadEvent[] events = new ThreadEvent[decided.size()];
        Seq<ThreadEvent> rest = decided;
        for (int index = 0; index < events.length; index++, rest = rest.tail()) {
            events[index] = rest.head();
        }
        lock();
        try {
            PairRow known = row(basis.pair());
            PairRow pair = known != null ? known : new PairRow(basis.pair()); // nobody's until it is written
            if (!pair.conversation.version().equals(basis.version())
                    || (decidedOn.isDefined() && isOutdated(decidedOn.get()))
                    || areIdsTaken(events)) {
                return Option.none();
            }
            return Option.some(events.length == 0 ? basis : write(pair, events));
        } finally {
            lock.unlock();
        }
    }

    private boolean isOutdated(Roster roster) {
        return toldRevisions.getOrDefault(roster.owner(), 0L) > roster.revision();
    }

    private boolean areIdsTaken(ThreadEvent... events) {
        for (ThreadEvent event : events) {
            Option<Message> message = event.message();
            if ((message.isDefined() && messages.containsKey(message.get().id()))
                    || (event instanceof ThreadEvent.Opened && rows.containsKey(event.thread()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Readers take no lock, so the order counts: who finds a conversation finds its messages and histories; who finds a
     * thread in a list, or a position, finds its conversation.
     */
    private Conversation write(PairRow pair, ThreadEvent... events) {
        Append append = new Append(rows, touch, pair, head(), events);
        changes.tidy(events.length);
        append.keep(messages);
        if (pair.conversation.version().equals(Position.START)) {
            pairs.put(append.after.pair(), pair);
        }
        pair.conversation = append.after;
        for (Recorded recorded : append.coming) {
            show(recorded, append.after);
        }
        changes.publish(append.after.version());
        return append.after;
    }

    private void show(Recorded recorded, Conversation after) {
        touch.run();
        ThreadRow row = recorded.row();
        MessageThread thread = after.thread(row.id).get();
        changes.add(recorded.at(), row, thread);
        row.thread = thread;
        if (recorded.event() instanceof ThreadEvent.Opened) {
            threads.opened(row);
        }
        if (!(thread instanceof MessageThread.Open)) {
            threads.closed(row);
        }
        deadlines.update(row);
        if (newestEventTime == null || newestEventTime.isBefore(recorded.event().at())) {
            newestEventTime = recorded.event().at();
        }
    }

    /** The open threads with the earliest deadlines, none after {@code until}, in order. */
    private Seq<Due> earliest(Instant until, int most) {
        java.util.List<Due> found = new ArrayList<>();
        while (locked(() -> step(until, most, found))) {
            letOthersGoFirst();
        }
        return Vector.ofAll(found);
    }

    /** Looks at up to a batch more; whether there may be more to find. */
    private boolean step(Instant until, int most, java.util.List<Due> found) {
        for (int looked = 0; looked < Changes.BATCH && found.size() < most; looked++) {
            touch.run();
            Due next = deadlines.after(found.isEmpty() ? null : found.get(found.size() - 1));
            if (!deadlines.putInOrder(until, next)) {
                if (next == null || next.deadline().isAfter(until)) {
                    return false;
                }
                if (deadlines.isGenuine(next)) {
                    found.add(next);
                }
            }
        }
        return found.size() < most;
    }

    /** Between two batches: the lock is not fair, and would mostly come back here. Gives up after a while. */
    private void letOthersGoFirst() {
        for (int looks = 0; looks == 0 || (waiting.get() > 0 && looks < LONGEST_WAIT); looks++) {
            touch.run();
        }
    }

    private @Nullable PairRow row(NumberPair pair) {
        touch.run();
        return pairs.get(pair);
    }

    private @Nullable ThreadRow row(ThreadId thread) {
        touch.run();
        return rows.get(thread);
    }

    private <T> T locked(Supplier<T> work) {
        lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** It is held for so short that to fall asleep would mostly take longer than to wait. */
    private void lock() {
        if (!lock.tryLock()) {
            waiting.incrementAndGet();
            for (int tried = 1; !lock.tryLock(); tried++) {
                if (tried == TRIES) {
                    lock.lock();
                    break;
                }
            }
            waiting.decrementAndGet();
        }
    }
}
