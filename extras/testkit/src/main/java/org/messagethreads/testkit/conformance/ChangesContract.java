package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.assigned;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadId;

/** What can be asked of the changes of threads, sentence by sentence. */
abstract class ChangesContract<S extends ThreadRepository & ThreadQueries & ChangeLog> extends LogContract<S> {

    @Test
    void an_empty_log_is_at_its_start() {
        assertThat(store.head()).isEqualTo(Position.START);
        assertThat(store.horizon()).isEqualTo(Position.START);
        assertThat(since(0)).isEqualTo(new Delta(Vector.empty(), Position.START, false));
    }

    @Test
    @Proves("S5")
    void an_incarnation_stays_the_same_whatever_happens() {
        UUID incarnation = store.incarnation();

        open(1);
        resolve(1);
        store.compact(new Retention(Duration.ZERO, 0), minute(9));

        assertThat(store.incarnation()).isEqualTo(incarnation);
    }

    @Test
    void the_head_is_the_position_of_the_newest_event() {
        assertThat(append(PAIR, opened(PAIR, ONE, "m1")).version()).isEqualTo(store.head());
        assertThat(append(PAIR, resolved(ONE, 2), opened(PAIR, TWO, "m2", minute(2)))
                        .version())
                .isEqualTo(store.head())
                .isEqualTo(new Position(3));
        open(3);
        assertThat(store.head()).isEqualTo(new Position(4));
        assertThat(since(0).until()).isEqualTo(store.head());
    }

    @Test
    void what_is_not_written_has_no_position() {
        Conversation basis = store.find(PAIR);
        Conversation after = append(PAIR, opened(PAIR, ONE, "m1"));
        Delta before = since(0);

        store.append(after, Option.none(), List.empty());
        store.append(basis, Option.none(), List.of(opened(PAIR, TWO, "m2")));
        assertThatIllegalStateException()
                .isThrownBy(() -> append(PAIR, added(ONE, 2, "m2"), opened(PAIR, TWO, "m3", minute(3))));

        assertThat(store.head()).isEqualTo(new Position(1));
        assertThat(since(0)).isEqualTo(before);
    }

    @Test
    @Proves("S2")
    void threads_come_in_their_latest_state_in_the_order_of_the_log() {
        List.of(1, 2, 3, 4).forEach(this::open);
        resolve(2);
        delete(1);
        append(pair(4), assigned(id(4), 2, ANN));

        assertThat(since(0).threads())
                .isEqualTo(List.of(3, 2, 1, 4)
                        .map(number ->
                                store.find(pair(number)).thread(id(number)).get())
                        .toVector());
        assertThat(since(0).threads().<Class<?>>map(MessageThread::getClass))
                .containsExactly(
                        MessageThread.Open.class,
                        MessageThread.Resolved.class,
                        MessageThread.Deleted.class,
                        MessageThread.Open.class);
    }

    @Test
    @Proves("S2")
    void a_thread_that_changes_again_stands_at_its_newest_position_only() {
        open(1);
        open(2);
        append(pair(1), added(ONE, 2, "m3"));
        append(pair(1), assigned(ONE, 3, ANN));

        assertThat(List.rangeClosed(0, 4).map(after -> ids(since(after))))
                .containsExactly(
                        Vector.of(TWO, ONE), Vector.of(TWO, ONE), Vector.of(ONE), Vector.of(ONE), Vector.empty());
    }

    @Test
    @Proves("S2")
    void each_comes_once_at_its_newest_position_however_often_threads_change() {
        List.of(1, 2, 3, 4).forEach(this::open);
        Seq<Integer> order = List.of(1, 2, 3, 4);
        long[] revisions = {0, 1, 1, 1, 1};
        for (int change = 0; change < 1_500; change++) {
            int number = 1 + change * change % 7 % 3;
            append(pair(number), added(id(number), ++revisions[number], "again" + change));
            order = order.remove(number).append(number);

            assertThat(ids(since(0))).isEqualTo(order.map(it -> id(it)).toVector());
            assertThat(ids(since(3 + change))).endsWith(id(number)).hasSizeBetween(1, 2);
            assertThat(ids(since(4 + change))).containsExactly(id(number));
        }
    }

    @Test
    @Proves("S8")
    void a_thread_that_was_opened_and_deleted_since_comes_as_a_tombstone() {
        open(1);
        Position known = store.head();
        open(2);
        delete(2);

        assertThat(since(known.value()).threads())
                .singleElement()
                .isInstanceOf(MessageThread.Deleted.class)
                .extracting(MessageThread::id)
                .isEqualTo(TWO);
    }

    @Test
    @Proves("S6")
    void after_the_head_there_is_nothing_and_the_position_stays() {
        open(1);
        open(2);
        resolve(1);

        assertThat(since(3)).isEqualTo(new Delta(Vector.empty(), new Position(3), false));
        assertThat(store.since(store.head(), store.head(), NOBODYS, 1)).isEqualTo(since(3));
    }

    @Test
    @Proves("S9")
    void after_the_same_position_come_the_same_threads_later_too() {
        List.of(1, 2, 3).forEach(this::open);
        Seq<ThreadId> before = ids(since(1));

        delete(2);
        open(4);

        assertThat(ids(since(1))).containsAll(before).containsExactly(THREE, TWO, id(4));
        assertThat(since(1)).isEqualTo(since(1));
    }

    @Test
    void two_events_of_one_append_stand_at_two_positions_of_the_log() {
        append(PAIR, opened(PAIR, ONE, "m1"));
        append(PAIR, resolved(ONE, 2), opened(PAIR, TWO, "m2", minute(2)));

        assertThat(ids(since(1))).containsExactly(ONE, TWO);
        assertThat(ids(since(2))).containsExactly(TWO);
        assertThat(store.since(new Position(1), Position.START, EVERYTHING, 1))
                .isEqualTo(new Delta(since(1).threads().take(1), new Position(2), true));
    }

    @Test
    @Proves("S2")
    void two_events_of_one_thread_in_one_append_are_one_change_at_the_later_position() {
        append(PAIR, opened(PAIR, ONE, "m1"));
        append(PAIR, added(ONE, 2, "m2"), added(ONE, 3, "m3"));

        assertThat(ids(since(0))).containsExactly(ONE);
        assertThat(since(2).threads())
                .containsExactly(store.find(PAIR).thread(ONE).get());
        assertThat(since(3).threads()).isEmpty();
    }

    /** Positions: 1 is open still, 2 was resolved at 4, 3 was deleted at 6, 4 is open still. */
    @ParameterizedTest
    @CsvSource({"0, 1-2-3-4", "3, 1-2-3-4", "4, 1-3-4", "5, 1-3-4", "6, 1-4", "7, 1-4"})
    @Proves("S7")
    void up_to_the_head_of_a_full_sync_only_what_is_open_counts_and_beyond_it_all(long full, String expected) {
        open(1);
        open(2);
        open(3);
        resolve(2);
        open(4);
        delete(3);
        append(pair(4), assigned(id(4), 2, ANN));

        Delta delta = store.since(Position.START, new Position(full), EVERYTHING, 9);

        assertThat(ids(delta).map(it -> it.value().getLeastSignificantBits()).mkString("-"))
                .isEqualTo(expected);
        assertThat(delta.until()).isEqualTo(new Position(7));
        assertThat(delta.hasMore()).isFalse();
    }

    @Test
    @Proves({"S1", "S7"})
    void what_was_open_at_the_head_of_a_full_sync_and_ended_since_stands_beyond_it() {
        open(1);
        open(2);
        Position full = store.head();
        delete(1);
        resolve(2);

        assertThat(ids(store.since(Position.START, full, EVERYTHING, 9))).containsExactly(ONE, TWO);
    }

    @Test
    void only_threads_in_the_scope_count() {
        open(1);
        openForSupport(2);
        open(3);
        openForSupport(4);
        delete(4);

        assertThat(ids(all(BILLINGS))).containsExactly(ONE, THREE);
        assertThat(ids(all(SUPPORTS))).containsExactly(TWO, id(4));
        assertThat(ids(all(new Scope.Owners(HashSet.of(BILLING, SUPPORT))))).hasSize(4);
        assertThat(ids(all(NOBODYS))).isEmpty();
    }

    @Test
    void changes_outside_the_scope_move_the_end_on() {
        open(1);
        openForSupport(2);
        openForSupport(3);

        assertThat(all(BILLINGS).until()).isEqualTo(new Position(3));
        assertThat(all(NOBODYS)).isEqualTo(new Delta(Vector.empty(), new Position(3), false));
        assertThat(store.since(Position.START, Position.START, BILLINGS, 1))
                .isEqualTo(new Delta(all(BILLINGS).threads(), new Position(3), false));
        open(4);
        assertThat(store.since(Position.START, Position.START, BILLINGS, 1))
                .isEqualTo(new Delta(all(BILLINGS).threads().take(1), new Position(3), true));
    }

    @Test
    @Proves("S7")
    void a_page_that_holds_all_there_is_is_the_last_and_ends_at_the_head() {
        open(1);
        open(2);
        open(3);
        resolve(3);
        openForSupport(4);

        assertThat(store.since(Position.START, Position.START, BILLINGS, 2).hasMore())
                .isTrue();
        assertThat(store.since(Position.START, Position.START, BILLINGS, 3).hasMore())
                .isFalse();
        Delta full = store.since(Position.START, store.head(), BILLINGS, 2);
        assertThat(ids(full)).containsExactly(ONE, TWO);
        assertThat(full.hasMore()).isFalse();
        assertThat(full.until()).isEqualTo(store.head());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, Integer.MAX_VALUE})
    @Proves("S7")
    void pages_of_any_size_go_on_without_gap_or_repetition(int limit) {
        fortyThreads();

        for (Scope scope : List.of(EVERYTHING, BILLINGS, SUPPORTS, NOBODYS)) {
            for (long full : new long[] {0, 30, 60, store.head().value()}) {
                for (long after : new long[] {0, 17, 55, store.head().value()}) {
                    assertPagesAreWhole(new Position(after), new Position(full), scope, limit);
                }
            }
        }
    }

    private void assertPagesAreWhole(Position after, Position full, Scope scope, int limit) {
        Delta whole = store.since(after, full, scope, Integer.MAX_VALUE);
        Vector<MessageThread> threads = Vector.empty();
        Position at = after;
        Delta page;
        do {
            page = store.since(at, full, scope, limit);
            threads = threads.appendAll(page.threads());
            assertThat(page.threads()).hasSizeLessThanOrEqualTo(limit);
            if (page.hasMore()) {
                assertThat(page.threads()).hasSize(limit);
                assertThat(page.until()).isGreaterThan(at);
            }
            at = page.until();
        } while (page.hasMore());

        assertThat(threads).isEqualTo(whole.threads());
        assertThat(at).isEqualTo(whole.until()).isEqualTo(store.head());
    }

    @Test
    @Proves("S7")
    void what_changes_between_two_pages_comes_on_a_later_one() {
        List.of(1, 2, 3, 4).forEach(this::open);
        Delta first = store.since(Position.START, Position.START, EVERYTHING, 2);

        delete(1);
        resolve(3);
        open(5);

        assertThat(ids(first)).containsExactly(ONE, TWO);
        assertThat(ids(since(first.until().value()))).containsExactly(id(4), ONE, THREE, id(5));
    }

    /** Every third is Support's, every fourth ended; every fifth changed again at the end. */
    private void fortyThreads() {
        for (int number = 1; number <= 40; number++) {
            if (number % 3 == 0) {
                openForSupport(number);
            } else {
                open(number);
            }
            if (number % 4 == 0) {
                resolve(number);
            }
        }
        for (int number = 5; number <= 40; number += 5) {
            append(pair(number), number % 4 == 0 ? deleted(id(number), 3) : assigned(id(number), 2, ANN));
        }
    }

    private Delta all(Scope scope) {
        return store.since(Position.START, Position.START, scope, Integer.MAX_VALUE);
    }
}
