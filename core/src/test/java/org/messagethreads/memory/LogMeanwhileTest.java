package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/**
 * The log is read in the middle of a write, and written in the middle of a read: whenever the store looks at a thing.
 */
class LogMeanwhileTest {

    private static final Scope EVERYTHING = new Scope.Everything();

    private Runnable meanwhile = () -> {};
    private InMemoryThreadRepository store = newStore();

    /** The thread that changed at each position, those of an append that goes on included. */
    private Vector<ThreadId> log = Vector.empty();

    /** How many of these were there before it. */
    private int before;

    private int looks;

    @Test
    @Proves({"I1", "S10"})
    void in_the_middle_of_an_append_the_log_ends_before_it() {
        always(this::assertAllUpToTheHeadCanBeRead);

        for (int number = 1; number <= 200; number++) {
            ThreadId id = id(number);
            append(number, opened(pair(number), id, "m" + number));
            append(number, added(id, 2, "again" + number), added(id, 3, "yet-again" + number));
            append(number, resolved(id, 4), opened(pair(number), id(1_000 + number), "anew" + number, minute(4)));
            append(number, deleted(id, 5));
        }

        assertThat(looks).isGreaterThan(800);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    @Proves({"S1", "S2"})
    void what_is_written_in_the_middle_of_a_read_comes_then_or_later(int limit) {
        for (int touch = 1; touch <= 7; touch++) {
            fiveThreads();
            atTouch(touch, () -> {
                append(2, deleted(id(2), 2));
                append(6, opened(pair(6), id(6), "m6"));
                append(4, added(id(4), 2, "again"), resolved(id(4), 3));
            });

            Map<ThreadId, MessageThread> known = folded(limit);

            assertThat(looks).isOne();
            assertThat(known)
                    .isEqualTo(HashMap.ofEntries(
                            List.rangeClosed(1, 6).map(number -> Tuple.of(id(number), thread(number)))));
        }
    }

    @Test
    @Proves("I1")
    void a_pair_that_ends_one_thread_and_opens_another_in_the_middle_of_a_read_is_not_in_it_with_both() {
        for (int touch = 1; touch <= 7; touch++) {
            fiveThreads();
            atTouch(touch, () -> append(3, resolved(id(3), 2), opened(pair(3), id(6), "m6", minute(2))));

            Delta delta = store.since(Position.START, Position.START, EVERYTHING, 9);

            assertThat(looks).isOne();
            assertNoPairIsOpenTwice(delta);
        }
    }

    @Test
    @Proves("S11")
    void what_falls_off_in_the_middle_of_a_read_has_come_or_moved_the_horizon() {
        for (int touch = 1; touch <= 4; touch++) {
            fiveThreads();
            append(2, resolved(id(2), 2));
            append(4, resolved(id(4), 2));
            Position after = new Position(5);
            atTouch(touch, () -> store.compact(new Retention(Duration.ZERO, 0), Instant.MAX));

            Delta delta = store.since(after, Position.START, EVERYTHING, 9);

            assertThat(looks).isOne();
            if (store.horizon().compareTo(after) <= 0) {
                assertThat(delta.threads().map(MessageThread::id)).containsExactly(id(2), id(4));
            }
        }
    }

    /** Looks back as far as two pairs go. */
    private void assertAllUpToTheHeadCanBeRead() {
        Position head = store.head();
        assertThat(head.value()).isIn((long) before, (long) log.size());
        int after = (int) Math.max(0, head.value() - 12);
        Delta delta = store.since(new Position(after), Position.START, EVERYTHING, Integer.MAX_VALUE);
        assertThat(delta.until()).isEqualTo(head);
        assertThat(delta.threads().map(MessageThread::id))
                .isEqualTo(log.slice(after, (int) head.value())
                        .reverse()
                        .distinct()
                        .reverse());
        assertNoPairIsOpenTwice(delta);
    }

    private static void assertNoPairIsOpenTwice(Delta delta) {
        assertThat(delta.threads()
                        .flatMap(MessageThread::asOpen)
                        .map(thread -> thread.facts().pair()))
                .doesNotHaveDuplicates();
    }

    private Map<ThreadId, MessageThread> folded(int limit) {
        Map<ThreadId, MessageThread> known = HashMap.empty();
        Delta page = new Delta(Vector.empty(), Position.START, true);
        while (page.hasMore() || page.until().compareTo(store.head()) < 0) {
            Position after = page.until();
            page = store.since(after, Position.START, EVERYTHING, limit);
            assertThat(page.until()).isGreaterThan(after);
            assertThat(page.threads().map(MessageThread::id)).doesNotHaveDuplicates();
            known = page.threads().foldLeft(known, (all, thread) -> all.put(thread.id(), thread));
        }
        return known;
    }

    private void fiveThreads() {
        store = newStore();
        meanwhile = () -> {};
        for (int number = 1; number <= 5; number++) {
            append(number, opened(pair(number), id(number), "m" + number));
        }
    }

    private MessageThread thread(int number) {
        return store.find(pair(number)).thread(id(number)).get();
    }

    private void append(int number, ThreadEvent... events) {
        before = log.size();
        log = log.appendAll(List.of(events).map(ThreadEvent::thread));
        assertThat(store.append(store.find(pair(number)), Option.none(), List.of(events)))
                .isNotEmpty();
    }

    private InMemoryThreadRepository newStore() {
        return new InMemoryThreadRepository(Stores.INCARNATION, () -> meanwhile.run());
    }

    /** Whatever happens, but while it is looked at. */
    private void always(Runnable look) {
        meanwhile = () -> {
            Runnable again = meanwhile;
            meanwhile = () -> {};
            look.run();
            looks++;
            meanwhile = again;
        };
    }

    /** Once; {@code looks} is 1 if it came to that. */
    private void atTouch(int touch, Runnable work) {
        int[] left = {touch};
        looks = 0;
        meanwhile = () -> {
            if (--left[0] == 0) {
                looks = 1;
                work.run();
            }
        };
    }
}
