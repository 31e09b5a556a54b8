package org.messagethreads.memory;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.messagethreads.memory.ThreadRow.Recorded;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** An append on its way: first all that may be wrong with it, then what it writes. Under the store's lock. */
final class Append {

    private final Map<ThreadId, ThreadRow> rows;
    private final Runnable touch;
    private final PairRow pair;
    private final ThreadEvent[] events;

    /** The row of the thread of each event; one of a thread that is opened is nobody's yet. */
    final ThreadRow[] changed;

    /** The conversation after them, at its version as yet. */
    final Conversation evolved;

    /**
     * An append that has written nothing.
     *
     * @throws IllegalStateException if this is a history that cannot have happened
     */
    Append(Map<ThreadId, ThreadRow> rows, Runnable touch, PairRow pair, ThreadEvent... events) {
        this.rows = rows;
        this.touch = touch;
        this.pair = pair;
        this.events = events;
        this.changed = new ThreadRow[events.length];
        Conversation conversation = pair.conversation;
        for (ThreadEvent event : events) {
            conversation = conversation.evolve(event);
        }
        this.evolved = conversation;
        for (int index = 0; index < events.length; index++) {
            touch.run();
            int previous = previous(index);
            changed[index] = previous >= 0 ? changed[previous] : row(events[index].thread());
            checkTime(events[index], previous >= 0 ? events[previous].at() : timeBefore(events[index], changed[index]));
        }
        checkMessages();
    }

    /** Which event of this append was the last before one of it to happen to the same thread; -1 if none was. */
    private int previous(int index) {
        int previous = index - 1;
        while (previous >= 0 && !events[previous].thread().equals(events[index].thread())) {
            previous--;
        }
        return previous;
    }

    private ThreadRow row(ThreadId id) {
        ThreadRow newest = pair.newest(id);
        ThreadRow there = newest != null ? newest : rows.get(id);
        return there != null ? there : new ThreadRow(pair, evolved.thread(id).get());
    }

    /** A thread's modification is never before its last event, and is nearer at hand. */
    private static Instant timeBefore(ThreadEvent event, ThreadRow row) {
        return row.history == null || !event.at().isBefore(row.thread.facts().modified())
                ? Instant.MIN
                : row.history.event().at();
    }

    /** I5. */
    private static void checkTime(ThreadEvent event, Instant before) {
        if (event.at().isBefore(before)) {
            throw new IllegalStateException(
                    "a history that cannot have happened: %s of thread %s at %s, before its last event (I5)"
                            .formatted(event.getClass().getSimpleName(), event.thread(), event.at()));
        }
    }

    /** X3. */
    private void checkMessages() {
        if (events.length > 1) {
            Seq<MessageId> ids = List.of(events).flatMap(ThreadEvent::message).map(Message::id);
            if (ids.distinct().size() < ids.size()) {
                throw new IllegalStateException(
                        "a history that cannot have happened: two messages of one append have the id " + ids.head());
            }
        }
    }

    /** One write to each row, so that nobody reads half an append. */
    void keep(Position head, Map<MessageId, Message> messages) {
        for (int index = 0; index < events.length; index++) {
            ThreadRow row = changed[index];
            Recorded before = row.coming != null ? row.coming : row.history;
            row.coming = new Recorded(head.value() + 1 + index, events[index], before);
        }
        for (ThreadRow row : changed) {
            if (row.coming != null) {
                touch.run();
                keep(row, row.coming, head, messages);
                row.coming = null;
            }
        }
    }

    private void keep(ThreadRow row, Recorded coming, Position head, Map<MessageId, Message> messages) {
        boolean deleted = coming.event() instanceof ThreadEvent.Deleted;
        Recorded history = deleted ? withoutTexts(coming) : coming;
        for (Recorded it = history; it != null && (deleted || it.at() > head.value()); it = it.before()) {
            Option<Message> message = it.event().message();
            if (message.isDefined()) {
                messages.put(message.get().id(), message.get());
            }
        }
        if (row.history == null) {
            rows.put(row.id, row);
            pair.newest = row;
        }
        row.history = history;
    }

    /** I7: the facts stay, the texts go. */
    private @Nullable Recorded withoutTexts(@Nullable Recorded history) {
        Deque<Recorded> oldestFirst = new ArrayDeque<>();
        for (Recorded it = history; it != null; it = it.before()) {
            oldestFirst.push(it);
        }
        Recorded forgotten = null;
        for (Recorded it : oldestFirst) {
            touch.run();
            forgotten = new Recorded(it.at(), it.event().withoutText(), forgotten);
        }
        return forgotten;
    }
}
