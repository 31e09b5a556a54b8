package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.TTL;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadEvent;

/** What falls off a change log, and off nothing else, sentence by sentence. */
abstract class CompactionContract<S extends ThreadRepository & ThreadQueries & ChangeLog> extends LogContract<S> {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ANY = Integer.MAX_VALUE;
    private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final Retention NOTHING = new Retention(Duration.ZERO, 0);

    @Test
    @Proves("S11")
    void nothing_falls_off_an_empty_log() {
        assertThat(store.compact(NOTHING, Instant.MAX)).isZero();
        assertThat(store.horizon()).isEqualTo(Position.START);
        assertThat(store.head()).isEqualTo(Position.START);
    }

    @Test
    @Proves("S11")
    void open_threads_stay_whatever_their_age_and_count() {
        List.of(1, 2, 3).forEach(this::open);
        Delta before = since(0);

        assertThat(store.compact(NOTHING, Instant.MAX)).isZero();

        assertThat(since(0)).isEqualTo(before);
        assertThat(store.horizon()).isEqualTo(Position.START);
    }

    @Test
    @Proves("S11")
    void resolved_and_deleted_threads_fall_and_the_open_ones_among_them_stay() {
        open(1);
        open(2);
        resolve(2);
        open(3);
        open(4);
        delete(4);
        open(5);

        assertThat(store.compact(NOTHING, atHour(9))).isEqualTo(2);

        assertThat(ids(since(0))).containsExactly(ONE, THREE, id(5));
        assertThat(since(0).until()).isEqualTo(store.head()).isEqualTo(new Position(7));
    }

    @Test
    @Proves("S11")
    void the_horizon_is_the_highest_position_that_fell() {
        endedAt(1, atHour(1));
        endedAt(2, atHour(2));
        endedAt(3, atHour(3));
        open(4);

        store.compact(new Retention(HOUR, ANY), atHour(3));

        assertThat(store.horizon()).isEqualTo(new Position(4));
        assertThat(ids(since(4))).containsExactly(THREE, id(4));
        assertThat(ids(since(0))).isEqualTo(ids(since(4)));
    }

    /** An open thread beyond the horizon, and one behind it, which is delivered from the start on. */
    @Test
    @Proves("S11")
    void the_horizon_is_that_of_what_fell_and_not_of_what_stayed() {
        open(1);
        endedAt(2, atHour(1));
        open(3);

        store.compact(NOTHING, atHour(9));

        assertThat(store.horizon()).isEqualTo(new Position(3)).isLessThan(store.head());
        assertThat(ids(since(0))).containsExactly(ONE, THREE);
    }

    @Test
    @Proves("S11")
    void a_horizon_never_goes_back() {
        endedAt(1, atHour(1));
        endedAt(2, atHour(2));
        assertThat(store.compact(NOTHING, atHour(9))).isEqualTo(2);

        assertThat(store.compact(new Retention(EVER, ANY), atHour(9))).isZero();
        assertThat(store.compact(NOTHING, NOON)).isZero();
        open(3);

        assertThat(store.horizon()).isEqualTo(new Position(4));
        resolve(3);
        assertThat(store.compact(NOTHING, atHour(9))).isOne();
        assertThat(store.horizon()).isEqualTo(store.head()).isEqualTo(new Position(6));
    }

    @Test
    @Proves("S11")
    void what_has_fallen_falls_no_second_time() {
        endedAt(1, atHour(1));
        endedAt(2, atHour(2));

        assertThat(store.compact(NOTHING, atHour(9))).isEqualTo(2);
        assertThat(store.compact(NOTHING, atHour(9))).isZero();
    }

    @Test
    @Proves("S11")
    void a_thread_is_kept_until_it_changed_an_age_ago() {
        endedAt(1, atHour(1));

        assertThat(store.compact(new Retention(HOUR, ANY), atHour(1))).isZero();
        assertThat(store.compact(new Retention(HOUR, ANY), atHour(2).minusNanos(1)))
                .isZero();
        assertThat(store.horizon()).isEqualTo(Position.START);
        assertThat(store.compact(new Retention(HOUR, ANY), atHour(2))).isOne();
        assertThat(store.horizon()).isEqualTo(new Position(2));
    }

    @Test
    @Proves("S11")
    void an_age_counts_from_the_latest_change() {
        endedAt(1, atHour(1));
        append(
                pair(1),
                new ThreadEvent.Deleted(
                        new ThreadEvent.Change(ONE, atHour(3), new Revision(3), atHour(3)),
                        new Initiator.Handler(ANN)));

        assertThat(store.compact(new Retention(HOUR, ANY), atHour(4).minusNanos(1)))
                .isZero();
        assertThat(store.compact(new Retention(HOUR, ANY), atHour(4))).isOne();
    }

    @Test
    @Proves({"S11", "T3"})
    void the_age_of_an_expiry_counts_from_the_deadline() {
        Instant deadline = NOON.plus(TTL);
        open(1);
        append(
                pair(1),
                new ThreadEvent.Resolved(
                        new ThreadEvent.Change(ONE, deadline, new Revision(2), deadline),
                        Initiator.Party.SYSTEM,
                        StatusReason.THREAD_EXPIRED));

        assertThat(store.compact(new Retention(HOUR, ANY), deadline.plus(HOUR).minusNanos(1)))
                .isZero();
        assertThat(store.compact(new Retention(HOUR, ANY), deadline.plus(HOUR))).isOne();
    }

    @Test
    @Proves("S11")
    void without_an_age_a_thread_falls_at_the_time_of_its_change_and_not_before() {
        endedAt(1, atHour(1));

        assertThat(store.compact(new Retention(Duration.ZERO, ANY), atHour(1).minusNanos(1)))
                .isZero();
        assertThat(store.compact(new Retention(Duration.ZERO, ANY), atHour(1))).isOne();
    }

    @Test
    @Proves("S11")
    void the_first_that_is_to_be_kept_keeps_all_behind_it() {
        endedAt(1, atHour(1));
        endedAt(2, atHour(5));
        endedAt(3, atHour(1));

        assertThat(store.compact(new Retention(HOUR, ANY), atHour(5))).isOne();

        assertThat(ids(since(0))).containsExactly(TWO, THREE);
        assertThat(store.horizon()).isEqualTo(new Position(2));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 4", "2, 3", "4, 1", "5, 0", "6, 0", "2147483647, 0"})
    @Proves("S11")
    void of_the_young_no_more_than_a_count_are_kept_and_of_these_the_latest(int count, int fallen) {
        open(9);
        List.of(1, 2, 3, 4, 5).forEach(number -> endedAt(number, atHour(1)));
        open(8);

        assertThat(store.compact(new Retention(EVER, count), atHour(1))).isEqualTo(fallen);

        assertThat(store.horizon()).isEqualTo(fallen == 0 ? Position.START : new Position(1 + 2 * fallen));
        assertThat(ids(since(0)))
                .isEqualTo(Vector.of(id(9))
                        .appendAll(List.rangeClosed(fallen + 1, 5).map(number -> id(number)))
                        .append(id(8)));
    }

    @Test
    @Proves("S11")
    void the_old_fall_though_the_count_is_not_reached() {
        endedAt(1, atHour(1));
        endedAt(2, atHour(1));
        endedAt(3, atHour(5));

        assertThat(store.compact(new Retention(HOUR, 3), atHour(5))).isEqualTo(2);
        assertThat(ids(since(0))).containsExactly(THREE);
    }

    @Test
    @Proves("S11")
    void the_count_goes_on_through_what_falls_and_what_comes_back() {
        List.of(1, 2, 3).forEach(number -> endedAt(number, atHour(1)));
        assertThat(store.compact(new Retention(EVER, 1), atHour(1))).isEqualTo(2);
        append(pair(1), deletedLater(1));
        List.of(4, 5).forEach(number -> endedAt(number, atHour(1)));
        assertThat(ids(since(0))).containsExactly(THREE, ONE, id(4), id(5));

        assertThat(store.compact(new Retention(EVER, 4), atHour(1))).isZero();
        assertThat(store.compact(new Retention(EVER, 3), atHour(1))).isOne();
        assertThat(ids(since(0))).containsExactly(ONE, id(4), id(5));
    }

    @Test
    @Proves("S11")
    void the_longest_age_keeps_whatever_the_time() {
        endedAt(1, atHour(1));

        assertThat(store.compact(new Retention(EVER, ANY), Instant.MAX)).isZero();
        assertThat(store.compact(new Retention(EVER, ANY), Instant.MIN)).isZero();
        assertThat(store.compact(new Retention(Duration.ZERO, ANY), Instant.MIN))
                .isZero();
        assertThat(store.compact(new Retention(Duration.ofDays(365_000), ANY), Instant.MAX))
                .isOne();
    }

    @Test
    @Proves("S11")
    void hundreds_of_threads_fall_at_once() {
        for (int number = 1; number <= 700; number++) {
            endedAt(number, number == 650 ? atHour(5) : atHour(1));
        }

        assertThat(store.compact(new Retention(HOUR, ANY), atHour(5))).isEqualTo(649);
        assertThat(store.horizon()).isEqualTo(new Position(2 * 649));
        assertThat(since(0).threads()).hasSize(51);
        assertThat(store.compact(new Retention(EVER, 7), atHour(5))).isEqualTo(44);
        assertThat(since(0).threads()).hasSize(7);
        assertThat(store.compact(NOTHING, atHour(5))).isEqualTo(7);
        assertThat(since(0).threads()).isEmpty();
        assertThat(store.horizon()).isEqualTo(store.head());
    }

    /** So often that a log may have to be tidied meanwhile. */
    @Test
    @Proves("S11")
    void what_has_fallen_stays_away_however_often_other_threads_change() {
        open(1);
        List.of(2, 3, 4).forEach(number -> endedAt(number, atHour(1)));
        assertThat(store.compact(new Retention(EVER, 2), atHour(1))).isOne();
        for (int change = 2; change < 1_200; change++) {
            append(pair(1), added(ONE, change, "again" + change));
            if (change == 600) {
                assertThat(store.compact(new Retention(EVER, 1), atHour(1))).isOne();
            }

            assertThat(ids(since(0))).isEqualTo(change < 600 ? Vector.of(THREE, id(4), ONE) : Vector.of(id(4), ONE));
        }
        assertThat(store.horizon()).isEqualTo(new Position(5));
    }

    @Test
    @Proves({"S11", "L7"})
    void what_has_fallen_is_read_and_listed_as_before() {
        endedAt(1, atHour(1));
        open(2);
        delete(2);
        Seq<Conversation> conversations = List.of(store.find(pair(1)), store.find(pair(2)));
        Seq<ThreadEvent> history = store.history(ONE);
        Seq<ThreadEvent> deletedHistory = store.history(TWO);
        Page page = page();

        assertThat(store.compact(NOTHING, atHour(9))).isEqualTo(2);

        assertThat(List.of(store.find(pair(1)), store.find(pair(2)))).isEqualTo(conversations);
        assertThat(store.history(ONE)).isEqualTo(history).hasSize(2);
        assertThat(store.history(TWO)).isEqualTo(deletedHistory).hasSize(2);
        assertThat(store.pairOf(ONE)).containsExactly(pair(1));
        assertThat(page()).isEqualTo(page);
        assertThat(page.threads().map(MessageThread::id)).containsExactly(ONE, TWO);
    }

    @Test
    @Proves({"S11", "S8"})
    void a_resolved_thread_that_has_fallen_comes_back_when_it_is_deleted() {
        endedAt(1, atHour(1));
        open(2);
        store.compact(NOTHING, atHour(9));

        append(pair(1), deletedLater(1));

        assertThat(since(3).threads())
                .containsExactly(store.find(pair(1)).thread(ONE).get())
                .hasOnlyElementsOfType(MessageThread.Deleted.class);
        assertThat(ids(since(0))).containsExactly(TWO, ONE);
        assertThat(store.horizon()).isEqualTo(new Position(2));
        assertThat(store.compact(NOTHING, atHour(9))).isOne();
        assertThat(store.horizon()).isEqualTo(new Position(4));
    }

    @Test
    @Proves("S11")
    void a_pair_whose_thread_has_fallen_goes_on() {
        endedAt(1, atHour(1));
        store.compact(NOTHING, atHour(9));

        append(pair(1), opened(pair(1), TWO, "again", atHour(9)));

        assertThat(ids(since(0))).containsExactly(TWO);
        assertThat(store.head()).isEqualTo(new Position(3));
    }

    private Page page() {
        return store.page(ThreadQuery.all().withAvailability(HashSet.of(Availability.values())), EVERYTHING);
    }

    /** A thread opened at noon and resolved then, at two positions. */
    private void endedAt(int number, Instant at) {
        open(number);
        append(pair(number), resolved(id(number), at));
    }

    /** Of a thread that was resolved: its third change, nine hours after noon. */
    private static ThreadEvent deletedLater(int number) {
        return new ThreadEvent.Deleted(
                new ThreadEvent.Change(id(number), atHour(9), new Revision(3), atHour(9)), new Initiator.Handler(ANN));
    }

    private static Instant atHour(int hour) {
        return NOON.plus(HOUR.multipliedBy(hour));
    }
}
