package org.messagethreads.memory;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
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
    private final long head;

    /** What it adds to histories, in order. The row of a thread it opens is nobody's yet. */
    final Recorded[] coming;

    /** The conversation after it. */
    final Conversation after;

    /**
     * An append that has written nothing.
     *
     * @throws IllegalStateException if this is a history that cannot have happened
     */
    Append(Map<ThreadId, ThreadRow> rows, Runnable touch, PairRow pair, Position head, ThreadEvent... events) {
        this.rows = rows;
        this.touch = touch;
        this.pair = pair;
        this.head = head.value();
        this.coming = new Recorded[events.length];
        Conversation conversation = pair.conversation;
        for (int index = 0; index < events.length; index++) {
            conversation = conversation.evolve(events[index], new Position(this.head + 1 + index));
        }
        this.after = conversation;
        for (int index = 0; index < events.length; index++) {
            touch.run();
            coming[index] = recorded(index, events[index]);
        }
        checkMessages(events);
    }

    private Recorded recorded(int index, ThreadEvent event) {
        Recorded previous = previous(index, event.thread());
        ThreadRow row = previous != null ? previous.row() : row(event.thread());
        Recorded before = previous != null ? previous : row.history;
        // Its last modification is never before its last event, and nearer at hand.
        boolean mayBeLate =
                previous != null || event.at().isBefore(row.thread.facts().modified());
        if (mayBeLate && before != null && event.at().isBefore(before.event().at())) { // I5
            throw new IllegalStateException(
                    "a history that cannot have happened: %s of thread %s at %s, before its last event (I5)"
                            .formatted(event.getClass().getSimpleName(), event.thread(), event.at()));
        }
        return new Recorded(head + 1 + index, event, before, row);
    }

    /** What happened to a thread last, by this append. */
    private @Nullable Recorded previous(int index, ThreadId thread) {
        for (int previous = index - 1; previous >= 0; previous--) {
            if (coming[previous].row().id.equals(thread)) {
                return coming[previous];
            }
        }
        return null;
    }

    private ThreadRow row(ThreadId id) {
        ThreadRow newest = pair.newest; // most events happen to it, and it needs no search
        ThreadRow there = newest != null && newest.id.equals(id) ? newest : rows.get(id);
        return there != null ? there : new ThreadRow(pair, after.thread(id).get());
    }

    /** X3. */
    private static void checkMessages(ThreadEvent... events) {
        if (events.length > 1) {
            Seq<MessageId> ids = List.of(events).flatMap(ThreadEvent::message).map(Message::id);
            if (ids.distinct().size() < ids.size()) {
                throw new IllegalStateException(
                        "a history that cannot have happened: two messages of one append have the id " + ids.head());
            }
        }
    }

    /** One write to each row, of the last that happens to its thread, so that nobody reads half an append. */
    void keep(Map<MessageId, Message> messages) {
        for (int index = coming.length - 1; index >= 0; index--) {
            Recorded history = coming[index].row().history;
            if (history == null || history.at() <= head) {
                touch.run();
                keep(coming[index], messages);
            }
        }
    }

    private void keep(Recorded last, Map<MessageId, Message> messages) {
        boolean deleted = last.event() instanceof ThreadEvent.Deleted;
        Recorded history = deleted ? withoutTexts(last) : last;
        for (Recorded it = history; it != null && (deleted || it.at() > head); it = it.before()) {
            Option<Message> message = it.event().message();
            if (message.isDefined()) {
                messages.put(message.get().id(), message.get());
            }
        }
        ThreadRow row = last.row();
        if (row.history == null) {
            rows.put(row.id, row);
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
            forgotten = new Recorded(it.at(), it.event().withoutText(), forgotten, it.row());
        }
        return forgotten;
    }
}
