package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.query.ThreadQuery.all;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;

/** What is looked at or written is counted: a budget of touches holds nothing that goes uncounted. */
class TouchesTest {

    private static final Scope EVERYTHING = new Scope.Everything();
    private static final Scope BOTH = new Scope.Owners(HashSet.of(BILLING, SUPPORT));
    private static final int THREADS = 8;

    private final AtomicLong touches = new AtomicLong();
    private final InMemoryThreadRepository store =
            new InMemoryThreadRepository(Stores.INCARNATION, touches::incrementAndGet);

    @BeforeEach
    void fill() {
        for (int number = 1; number <= THREADS; number++) {
            append(number, opened(pair(number), id(number), "m" + number));
        }
    }

    @Test
    void a_lookup_by_a_key_is_one() {
        assertThat(touchesOf(() -> store.find(pair(1)))).isOne();
        assertThat(touchesOf(() -> store.pairOf(id(1)))).isOne();
        assertThat(touchesOf(() -> store.history(id(1)))).isOne();
        assertThat(touchesOf(() -> store.accepted(new MessageId("m1")))).isOne();
    }

    @Test
    void a_list_is_one_for_each_thread_and_each_owner_it_looks_at() {
        assertThat(touchesOf(() -> store.page(all(), EVERYTHING))).isEqualTo(THREADS);
        assertThat(touchesOf(() -> store.page(all(), BOTH))).isEqualTo(2 + THREADS);
        assertThat(touchesOf(() -> store.open(EVERYTHING))).isEqualTo(1 + THREADS);
        assertThat(touchesOf(() -> store.openThreads(BILLING))).isEqualTo(THREADS);
    }

    @Test
    void a_list_looks_at_no_more_than_the_narrowest_of_its_filters_lets_pass() {
        assertThat(touchesOf(() -> store.page(all().withGuestNumber(guest(3)), EVERYTHING)))
                .isOne();
        assertThat(touchesOf(() -> store.page(all().withOwners(HashSet.of(SUPPORT)), EVERYTHING)))
                .isOne();
        assertThat(touchesOf(() -> store.page(all().withOwners(HashSet.of(SUPPORT)), BOTH)))
                .isOne();
    }

    /** The thread has the least id there can be. */
    @Test
    void a_page_within_a_period_begins_where_the_later_of_cursor_and_period_begins() {
        append(20, opened(pair(20), id(0), "later", minute(9)));
        ThreadQuery late = all().withCreated(new Period(minute(9), minute(10)));

        assertThat(touchesOf(() -> store.page(late.after(new Cursor(NOON, id(1))), EVERYTHING)))
                .isOne();
        assertThat(touchesOf(() -> store.page(late.after(new Cursor(minute(9), id(0))), EVERYTHING)))
                .isZero();
    }

    /** One look at the sequence, one at its last entry; to the first of eight it takes four steps. */
    @Test
    void a_stretch_of_the_log_is_its_entries_and_the_way_there() {
        assertThat(touchesOf(() -> store.since(Position.START, Position.START, EVERYTHING, THREADS)))
                .isEqualTo(2 + 4 + THREADS);
    }

    @Test
    void a_deletion_is_one_more_for_each_event_whose_text_it_takes_away() {
        append(1, added(id(1), 2, "again"), added(id(1), 3, "yet-again"));

        long ofOne = touchesOf(() -> append(2, deleted(id(2), 2)));

        assertThat(touchesOf(() -> append(1, deleted(id(1), 4)))).isEqualTo(ofOne + 2);
    }

    @Test
    void an_append_is_one_more_for_each_thread_it_changes_and_each_entry_it_leaves_behind() {
        long ofOne = touchesOf(() -> append(1, added(id(1), 2, "again"), added(id(1), 3, "yet-again")));

        long oneThreadMore = 1;
        long oneEntryFewer = -1;
        assertThat(touchesOf(() -> append(2, resolved(id(2), 2), opened(pair(2), id(20), "anew", minute(2)))))
                .isEqualTo(ofOne + oneThreadMore + oneEntryFewer);
    }

    /** From 274 entries on, that is more than two for each thread and a page; four of them for each new one. */
    @Test
    void the_log_is_copied_with_the_appends_once_most_of_it_is_left_behind() {
        Vector<Long> costs = Vector.range(0, 150).map(it -> touchesOf(() -> appendTwo(2 + 2 * it)));

        assertThat(costs.take(133).toJavaSet()).hasSize(1);
        assertThat(costs.get(133)).isEqualTo(costs.head() + 4 * 2);
    }

    private void appendTwo(long revision) {
        append(1, added(id(1), revision, "m1-" + revision), added(id(1), revision + 1, "m1-" + (revision + 1)));
    }

    private void append(int number, ThreadEvent... events) {
        assertThat(store.append(store.find(pair(number)), Option.none(), List.of(events)))
                .isNotEmpty();
    }

    private long touchesOf(Runnable work) {
        long before = touches.get();
        work.run();
        return touches.get() - before;
    }
}
