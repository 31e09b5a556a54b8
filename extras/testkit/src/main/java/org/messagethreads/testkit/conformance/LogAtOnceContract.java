package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.Guests.pair;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.ThreadId;

/** What is read of a log while others write, and while it is compacted, sentence by sentence. */
abstract class LogAtOnceContract<S extends ThreadRepository & ThreadQueries & ChangeLog> extends LogContract<S> {

    private static final int THREADS = 500;

    @Test
    @Proves("S10")
    void who_reads_a_position_can_read_all_that_stands_at_it_or_below()
            throws ExecutionException, InterruptedException {
        WhileWriting.look(this::fourEventsOfEach, () -> {
            Position head = store.head();
            Delta delta = since(0);
            long threads = (delta.until().value() + 3) / 4;
            assertThat(delta.until()).isGreaterThanOrEqualTo(head);
            assertThat(ids(delta)).isEqualTo(Vector.rangeClosed(1, threads).map(number -> id(number)));
            assertThat(delta.threads().takeRight(1)).allMatch(this::isFound);
        });

        assertThat(store.head()).isEqualTo(new Position(4L * THREADS));
    }

    private void fourEventsOfEach() {
        for (int number = 1; number <= THREADS; number++) {
            ThreadId id = id(number);
            open(number);
            append(pair(number), added(id, 2, "second" + number));
            append(pair(number), added(id, 3, "third" + number), deleted(id, 4));
        }
    }

    /** A thread that changes after the head of a delta comes again with the next. */
    @Test
    @Proves({"S2", "I8"})
    void who_follows_the_log_has_each_thread_once_in_a_delta_and_misses_nothing()
            throws ExecutionException, InterruptedException {
        Follower one = new Follower(1);
        Follower seven = new Follower(7);
        Follower all = new Follower(Integer.MAX_VALUE);

        WhileWriting.look(this::changeThreadsInTurns, one::goOn, seven::goOn, all::goOn);

        for (Follower follower : Vector.of(one, seven, all)) {
            follower.catchUp();
            assertThat(follower.known).isEqualTo(known(since(0)));
        }
    }

    private void changeThreadsInTurns() {
        Vector.rangeClosed(1, 9).forEach(this::open);
        for (int change = 0; change < 9 * 60; change++) {
            int number = 1 + change % 9;
            append(pair(number), added(id(number), 2L + change / 9, "again" + change));
        }
        Vector.of(3, 5).forEach(number -> append(pair(number), deleted(id(number), 62)));
    }

    private static Map<ThreadId, MessageThread> known(Delta delta) {
        return delta.threads().foldLeft(HashMap.empty(), (map, thread) -> map.put(thread.id(), thread));
    }

    /** Of what fell off between the reading of the log and of its horizon, the horizon tells. */
    @Test
    @Proves("S11")
    void the_horizon_read_after_a_delta_tells_whether_something_fell_off_it()
            throws ExecutionException, InterruptedException {
        for (int number = 1; number <= THREADS; number++) {
            open(number);
            delete(number);
        }

        WhileWriting.look(this::compactByAndBy, () -> {
            Seq<ThreadId> there = ids(since(0));
            Seq<ThreadId> kept = after(store.horizon().value() / 2);
            assertThat(there.takeRight(kept.size())).isEqualTo(kept);
            assertThat(store.horizon()).isLessThanOrEqualTo(store.head());
        });

        assertThat(store.horizon()).isEqualTo(store.head());
    }

    private static Seq<ThreadId> after(long fallen) {
        return Vector.rangeClosed(fallen + 1, THREADS).map(number -> id(number));
    }

    private void compactByAndBy() {
        for (int kept = THREADS; kept >= 0; kept--) {
            store.compact(new Retention(Duration.ofDays(1), kept), minute(9));
        }
    }

    /** Reads the log page by page. */
    private final class Follower {

        private final int limit;
        private Position at = Position.START;
        private Map<ThreadId, MessageThread> known = HashMap.empty();

        Follower(int limit) {
            this.limit = limit;
        }

        void goOn() {
            Delta delta = store.since(at, Position.START, EVERYTHING, limit);
            assertThat(ids(delta)).doesNotHaveDuplicates();
            assertThat(delta.until()).isGreaterThanOrEqualTo(at);
            at = delta.until();
            known = known(delta).merge(known);
        }

        void catchUp() {
            for (int pages = 0; at.compareTo(store.head()) < 0 && pages < THREADS; pages++) {
                goOn();
            }
        }
    }
}
