package org.messagethreads.properties;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Duration;
import java.time.Instant;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.ThreadId;

/** A change log as somebody keeps it who looks at every event there is, each time anew. */
final class NaiveLog {

    private record Entry(long at, MessageThread thread) {

        boolean isOpen() {
            return thread instanceof MessageThread.Open;
        }
    }

    private final Stage stage;
    private Map<ThreadId, Long> fallen = HashMap.empty();
    private long horizon;

    NaiveLog(Stage stage) {
        this.stage = stage;
    }

    Position head() {
        return new Position(stage.store.events().size());
    }

    long horizon() {
        return horizon;
    }

    /** Whose threads a reader sees (L1). */
    Set<OwnerId> owners(Reader reader) {
        return HashSet.of(People.BILLING, People.SUPPORT).filter(owner -> switch (reader) {
            case Reader.Host ignored -> true;
            case Reader.Handler it -> stage.host.shows(owner, it.id());
        });
    }

    /** S1: in the order of lists. */
    Seq<MessageThread> open(Reader reader) {
        return entries()
                .filter(Entry::isOpen)
                .map(Entry::thread)
                .filter(it -> owners(reader).contains(it.owner()))
                .sortBy(it -> it.id().toString())
                .sortBy(it -> it.facts().created());
    }

    /** S2, S7. */
    Delta since(Position after, Position full, Reader reader, int limit) {
        Seq<Entry> due = entries()
                .filter(it -> it.at() > after.value())
                .filter(it -> it.at() > full.value() || it.isOpen())
                .filter(it -> owners(reader).contains(it.thread().owner()));
        boolean hasMore = due.size() > limit;
        return new Delta(
                due.take(limit).map(Entry::thread),
                hasMore ? new Position(due.get(limit).at() - 1) : head(),
                hasMore);
    }

    /** S11. */
    int compact(Retention keep, Instant now) {
        Seq<Entry> closed = entries().reject(Entry::isOpen);
        int tooMany = Math.max(0, closed.size() - keep.count());
        Seq<Entry> falling = closed.take(tooMany)
                .appendAll(closed.drop(tooMany)
                        .takeWhile(it -> Duration.between(it.thread().facts().modified(), now)
                                        .compareTo(keep.age())
                                >= 0));
        falling.forEach(it -> fallen = fallen.put(it.thread().id(), it.at()));
        horizon = falling.lastOption().map(Entry::at).getOrElse(horizon);
        return falling.size();
    }

    /** The latest change of each thread, in order. */
    private Seq<Entry> entries() {
        return stage.store
                .events()
                .zipWithIndex((event, index) -> new Entry(index + 1, stage.stored(event.thread())))
                .groupBy(it -> it.thread().id())
                .values()
                .map(Seq::last)
                .reject(it -> fallen.get(it.thread().id()).contains(it.at()))
                .toVector()
                .sortBy(Entry::at);
    }
}
