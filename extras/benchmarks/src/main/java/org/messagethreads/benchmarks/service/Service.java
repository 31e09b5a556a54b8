package org.messagethreads.benchmarks.service;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.messagethreads.benchmarks.RuleKeeper;
import org.messagethreads.benchmarks.ScatteredIds;
import org.messagethreads.benchmarks.Scene;

/**
 * A service over maps, under one lock; every method settles everything due first. It keeps M1 to M5, M8, M10, T1 to T4,
 * X1 and X2 but for comparing texts, A1 to A4, R1, R2, R4 and R5. It keeps messages and changes of resolved threads
 * too, and has an index by pair, by thread and by message. It has no revisions stated by callers, no deleting, no
 * changes of the directory, no lists, and gives no reasons for refusing.
 */
final class Service implements RuleKeeper<UUID> {

    private final Cast cast;
    private final InstantSource clock;
    private final ThreadMaker maker;
    private final ScatteredIds ids = new ScatteredIds();
    private final Map<Pair, SmsThread> open = new HashMap<>();
    private final Map<UUID, SmsThread> threads = new HashMap<>();
    private final Map<String, SmsThread> threadsByMessage = new HashMap<>();
    private final PriorityQueue<Due> deadlines = new PriorityQueue<>();
    private final List<Change> changes = new ArrayList<>();

    /** What is prepared beforehand; the staff of each owner number. */
    record Cast(List<Pair> pairs, List<String> handlers, List<String> texts, Map<String, Set<String>> staff) {

        static Cast of(Scene scene) {
            List<Pair> pairs = scene.pairs(Pair::new);
            List<String> handlers = Scene.handlers(Function.identity());
            Map<String, Set<String>> staff = new HashMap<>();
            pairs.forEach(pair -> staff.computeIfAbsent(pair.owner(), ignored -> new HashSet<>(handlers)));
            return new Cast(pairs, handlers, Scene.texts(Function.identity()), staff);
        }
    }

    /** Makes threads that are open and unassigned. */
    @FunctionalInterface
    interface ThreadMaker {
        SmsThread make(UUID id, Pair pair, Instant at);
    }

    Service(Cast cast, InstantSource clock, ThreadMaker maker) {
        this.cast = cast;
        this.clock = clock;
        this.maker = maker;
    }

    @Override
    public synchronized UUID receive(int number, long message) {
        Instant now = settled();
        Pair pair = cast.pairs().get(number);
        String id = Scene.messageId(message);
        if (!cast.staff().containsKey(pair.owner())) {
            throw new IllegalArgumentException("unknown owner number");
        }
        SmsThread again = threadsByMessage.get(id);
        if (again != null) {
            return again.id();
        }
        SmsThread thread = open.get(pair);
        boolean joins = thread != null && thread.receive();
        return accept(joins ? thread : null, pair, new Message(id, null, text(message), now));
    }

    @Override
    public synchronized Option<UUID> send(int number, long message, int by) {
        Instant now = settled();
        Pair pair = cast.pairs().get(number);
        String id = Scene.messageId(message);
        String sender = cast.handlers().get(by);
        if (!handles(pair, sender)) {
            return Option.none();
        }
        SmsThread again = threadsByMessage.get(id);
        if (again != null) {
            return Option.some(again.id());
        }
        SmsThread thread = open.get(pair);
        return Option.when(
                thread == null || thread.send(sender),
                () -> accept(thread, pair, new Message(id, sender, text(message), now)));
    }

    @Override
    public synchronized boolean assign(UUID id, int by) {
        Instant now = settled();
        String handler = cast.handlers().get(by);
        SmsThread thread = threads.get(id);
        if (thread == null || !handles(thread.pair(), handler)) {
            return false;
        }
        if (handler.equals(thread.assignee())) {
            return true;
        }
        boolean assigned = thread.assign(handler);
        if (assigned) {
            record(thread, Change.Kind.ASSIGNED, now, handler);
        }
        return assigned;
    }

    @Override
    public synchronized boolean resolve(UUID id, int by) {
        Instant now = settled();
        String handler = cast.handlers().get(by);
        SmsThread thread = threads.get(id);
        return thread != null && handles(thread.pair(), handler) && end(thread, Change.Kind.RESOLVED, now, handler);
    }

    @Override
    public synchronized void settle() {
        settled();
    }

    @Override
    public synchronized int open() {
        settled();
        return open.size();
    }

    @Override
    public synchronized Option<String> assignee(UUID id) {
        settled();
        SmsThread thread = threads.get(id);
        return thread == null ? Option.none() : Option.of(thread.assignee());
    }

    @Override
    public synchronized int messages() {
        return threads.values().stream()
                .mapToInt(thread -> thread.messages().size())
                .sum();
    }

    @Override
    public synchronized int changes() {
        settled();
        return changes.size();
    }

    /** Expires what is due, the earliest first, at its deadline (T3). */
    private Instant settled() {
        Instant now = clock.instant();
        Due due = deadlines.peek();
        while (due != null && !due.deadline().isAfter(now)) {
            deadlines.remove();
            SmsThread thread = due.thread();
            if (thread.deadline().isAfter(due.deadline())) {
                deadlines.add(new Due(thread.deadline(), thread));
            } else {
                end(thread, Change.Kind.EXPIRED, due.deadline(), null);
            }
            due = deadlines.peek();
        }
        return now;
    }

    /** Into a thread, or a new one. */
    private UUID accept(@Nullable SmsThread joined, Pair pair, Message message) {
        SmsThread thread = joined == null ? begin(pair, message) : joined;
        record(thread, joined == null ? Change.Kind.OPENED : Change.Kind.MESSAGE, message.at(), message.author());
        thread.add(message);
        threadsByMessage.put(message.id(), thread);
        return thread.id();
    }

    /** M1, M2. */
    private SmsThread begin(Pair pair, Message first) {
        SmsThread thread = maker.make(ids.get(), pair, first.at());
        if (first.author() != null) {
            thread.assign(first.author());
        }
        threads.put(thread.id(), thread);
        open.put(pair, thread);
        deadlines.add(new Due(thread.deadline(), thread));
        return thread;
    }

    private boolean end(SmsThread thread, Change.Kind how, Instant at, @Nullable String by) {
        boolean ended = thread.resolve();
        if (ended) {
            open.remove(thread.pair());
            record(thread, how, at, by);
        }
        return ended;
    }

    private void record(SmsThread thread, Change.Kind kind, Instant at, @Nullable String by) {
        changes.add(new Change(thread, kind, thread.changed(at), at, by));
    }

    private boolean handles(Pair pair, String handler) {
        return cast.staff().getOrDefault(pair.owner(), Set.of()).contains(handler);
    }

    private String text(long message) {
        return Scene.text(cast.texts(), message);
    }
}
