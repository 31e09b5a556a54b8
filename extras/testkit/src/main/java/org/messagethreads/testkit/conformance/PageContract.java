package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.query.ThreadQuery.all;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.assigned;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What stands on a page of a list, sentence by sentence. */
abstract class PageContract<S extends ThreadRepository & ThreadQueries> extends QueryContract<S> {

    private static final ThreadQuery DEAD_OR_ALIVE = all().withAvailability(HashSet.of(Availability.values()));

    @Test
    void an_empty_store_has_one_empty_page() {
        assertThat(page(DEAD_OR_ALIVE)).isEqualTo(new Page(Vector.empty(), Option.none()));
        assertThat(store.page(all().withOwners(HashSet.of(BILLING)), NOBODYS).threads())
                .isEmpty();
    }

    @Test
    @Proves("L4")
    void threads_stand_in_the_order_of_creation_time_then_id() {
        append(pair(1), opened(pair(1), id(5), "m1", minute(2)));
        append(pair(2), opened(pair(2), id(4), "m2", minute(3)));
        append(pair(3), opened(pair(3), id(3), "m3", minute(1)));
        append(pair(4), opened(pair(4), id(2), "m4", minute(2)));
        append(pair(5), opened(pair(5), id(1), "m5", minute(2).plusNanos(1)));

        assertThat(ids(all())).containsExactly(id(3), id(2), id(5), id(1), id(4));
    }

    @Test
    void a_thread_stands_on_a_page_as_it_stands() {
        mixed();
        append(pair(1), assigned(ONE, 2, ANN));

        assertThat(page(DEAD_OR_ALIVE).threads()).isEqualTo(everything()).hasSize(12);
        assertThat(page(DEAD_OR_ALIVE).threads().head().assignee()).containsExactly(ANN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 11, 12, 1_000})
    @Proves("L5")
    void each_matching_thread_stands_on_one_page_whatever_the_limit(int limit) {
        mixed();

        for (Scope scope : List.of(EVERYTHING, BILLINGS, SUPPORTS, NOBODYS)) {
            for (ThreadQuery query : List.of(DEAD_OR_ALIVE, all(), all().withStatus(Status.OPEN))) {
                assertThat(paged(query.withLimit(limit), scope))
                        .isEqualTo(everything().filter(it -> query.matches(it) && scope.includes(it.owner())));
            }
        }
    }

    @Test
    @Proves("L5")
    void the_last_page_names_no_next_and_every_other_its_last_thread() {
        mixed();

        assertThat(page(DEAD_OR_ALIVE.withLimit(12)).next()).isEmpty();
        Page page = page(DEAD_OR_ALIVE.withLimit(11));
        assertThat(page.threads()).hasSize(11);
        assertThat(page.next()).containsExactly(Cursor.of(page.threads().last()));
        assertThat(page(all().withStatus(Status.RESOLVED).withLimit(3)).next()).isEmpty();
    }

    @Test
    @Proves("L5")
    void a_page_begins_after_its_cursor_be_there_a_thread_or_not() {
        mixed();

        assertThat(ids(all().after(new Cursor(minute(5), id(5)))).head()).isEqualTo(id(6));
        assertThat(ids(all().after(new Cursor(minute(5), id(4)))).head()).isEqualTo(id(5));
        assertThat(ids(all().after(new Cursor(minute(5).plusNanos(1), ONE))).head())
                .isEqualTo(id(6));
        assertThat(ids(DEAD_OR_ALIVE.after(new Cursor(minute(12), id(12))))).isEmpty();
        assertThat(ids(DEAD_OR_ALIVE.after(new Cursor(NOON.minusNanos(1), id(12)))))
                .hasSize(12);
    }

    @Test
    @Proves("L5")
    void what_is_opened_resolved_or_deleted_between_two_pages_moves_no_other_thread() {
        mixed();
        Page first = page(all().withStatus(Status.OPEN).withLimit(2));
        assertThat(first.threads().map(MessageThread::id)).containsExactly(ONE, TWO);

        resolve(1);
        append(pair(5), deleted(id(5), minute(13)));
        append(pair(20), opened(pair(20), id(20), "m20", NOON));

        assertThat(ids(all().withStatus(Status.OPEN).after(first.next().get())).take(3))
                .containsExactly(id(6), id(9), id(10));
    }

    @Test
    @Proves("L2")
    void every_filter_holds() {
        mixed();

        assertThat(ids(all().withStatus(Status.OPEN))).isEqualTo(numbers(1, 2, 5, 6, 9, 10));
        assertThat(ids(all().withStatus(Status.RESOLVED))).isEqualTo(numbers(3, 7, 11));
        assertThat(ids(all())).isEqualTo(numbers(1, 2, 3, 5, 6, 7, 9, 10, 11));
        assertThat(ids(all().withAvailability(HashSet.of(Availability.DELETED))))
                .isEqualTo(numbers(4, 8, 12));
        assertThat(ids(DEAD_OR_ALIVE.withOwners(HashSet.of(SUPPORT)))).isEqualTo(numbers(3, 6, 9, 12));
        assertThat(ids(DEAD_OR_ALIVE.withOwnerNumber(SUPPORT_NUMBER))).isEqualTo(numbers(3, 6, 9, 12));
        assertThat(ids(DEAD_OR_ALIVE.withOwnerNumber(guest(1)))).isEmpty();
        assertThat(ids(DEAD_OR_ALIVE.withGuestNumber(guest(4)))).isEqualTo(numbers(4));
        assertThat(ids(DEAD_OR_ALIVE.withGuestNumber(SUPPORT_NUMBER))).isEmpty();
    }

    @Test
    @Proves("L2")
    void a_thread_deleted_while_open_keeps_its_status_in_lists() {
        mixed();
        ThreadQuery deleted = all().withAvailability(HashSet.of(Availability.DELETED));

        assertThat(ids(deleted.withStatus(Status.OPEN))).isEqualTo(numbers(4, 8, 12));
        assertThat(ids(deleted.withStatus(Status.RESOLVED))).isEmpty();
    }

    @Test
    @Proves({"L2", "L3"})
    void a_period_is_from_its_first_instant_to_before_its_end() {
        mixed();

        assertThat(ids(DEAD_OR_ALIVE.withCreated(new Period(minute(3), minute(6)))))
                .isEqualTo(numbers(3, 4, 5));
        assertThat(ids(DEAD_OR_ALIVE.withCreated(new Period(minute(3).plusNanos(1), minute(5)))))
                .isEqualTo(numbers(4));
        assertThat(ids(DEAD_OR_ALIVE.withCreated(new Period(minute(13), minute(14)))))
                .isEmpty();
    }

    @Test
    @Proves("L2")
    void all_filters_hold_at_once_and_of_the_values_of_one_any() {
        mixed();

        assertThat(ids(DEAD_OR_ALIVE.withOwners(HashSet.of(BILLING, SUPPORT)))).hasSize(12);
        assertThat(ids(all().withOwners(HashSet.of(SUPPORT)).withStatus(Status.OPEN)))
                .isEqualTo(numbers(6, 9));
        assertThat(ids(all().withOwners(HashSet.of(BILLING)).withOwnerNumber(SUPPORT_NUMBER)))
                .isEmpty();
        assertThat(ids(all().withOwnerNumber(BILLING_NUMBER)
                        .withStatus(Status.OPEN)
                        .withCreated(new Period(minute(2), minute(10)))
                        .after(new Cursor(minute(2), TWO))))
                .isEqualTo(numbers(5));
        assertThat(ids(all().withGuestNumber(guest(6)).withOwners(HashSet.of(SUPPORT))))
                .isEqualTo(numbers(6));
        assertThat(ids(all().withGuestNumber(guest(6)).withOwners(HashSet.of(BILLING))))
                .isEmpty();
    }

    @Test
    @Proves("L1")
    void only_threads_in_the_scope_stand_on_a_page() {
        mixed();

        assertThat(page(DEAD_OR_ALIVE, SUPPORTS)).isEqualTo(numbers(3, 6, 9, 12));
        assertThat(page(DEAD_OR_ALIVE, BILLINGS)).hasSize(8).doesNotContain(id(3), id(6), id(9), id(12));
        assertThat(page(DEAD_OR_ALIVE, NOBODYS)).isEmpty();
        assertThat(page(all().withOwners(HashSet.of(BILLING)), SUPPORTS)).isEmpty();
        assertThat(page(all().withGuestNumber(guest(1)), SUPPORTS)).isEmpty();
    }

    /**
     * Twelve threads, one a minute, each of a pair of its own: every third is Support's; of four in a row two are open,
     * one is resolved, one was deleted.
     */
    private void mixed() {
        for (int number = 1; number <= 12; number++) {
            boolean supports = number % 3 == 0;
            NumberPair pair = supports ? new NumberPair(SUPPORT_NUMBER, guest(number)) : pair(number);
            ThreadEvent opening = opened(pair, id(number), "m" + number, minute(number));
            append(pair, supports ? ofSupport(opening) : opening);
            if (number % 4 == 3) {
                append(pair, resolved(id(number), minute(13)));
            } else if (number % 4 == 0) {
                append(pair, deleted(id(number), minute(13)));
            }
        }
    }

    private Seq<MessageThread> everything() {
        return Vector.rangeClosed(1, 12)
                .map(number -> store.find(store.pairOf(id(number)).get())
                        .thread(id(number))
                        .get());
    }

    private Page page(ThreadQuery query) {
        return store.page(query, EVERYTHING);
    }

    private Seq<ThreadId> page(ThreadQuery query, Scope scope) {
        return store.page(query, scope).threads().map(MessageThread::id);
    }

    private Seq<ThreadId> ids(ThreadQuery query) {
        return page(query, EVERYTHING);
    }

    private static Seq<ThreadId> numbers(Integer... numbers) {
        return Vector.of(numbers).map(number -> id(number));
    }
}
