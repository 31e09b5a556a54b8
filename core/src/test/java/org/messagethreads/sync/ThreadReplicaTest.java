package org.messagethreads.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.TTL;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.MessageThread.Deleted;
import org.messagethreads.thread.MessageThread.Open;
import org.messagethreads.thread.MessageThread.Resolved;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadFacts;
import org.messagethreads.thread.ThreadId;

/** The client's side, with answers made by hand. */
@Proves("S12")
class ThreadReplicaTest {

    private static final SyncToken FIRST = new SyncToken("first");
    private static final SyncToken SECOND = new SyncToken("second");

    private final ThreadReplica empty = ThreadReplica.empty(Option.some(2));

    /** Holds the first three revisions of threads 1, 2 and 3, as a full sync gave them. */
    private final ThreadReplica full = applied(empty, last(FIRST, open(1, 3), open(2, 3), open(3, 3)));

    @Nested
    class AnEmptyOne {

        @Test
        void holds_nothing_and_asks_for_a_full_sync() {
            assertThat(empty.open()).isEmpty();
            assertThat(empty.next().after()).isEmpty();
        }

        @Test
        void asks_with_its_limit_if_it_has_one() {
            assertThat(empty.next().limit()).containsExactly(2);
            assertThat(ThreadReplica.empty(Option.none()).next().limit()).isEmpty();
        }

        @Test
        void numbers_its_requests_from_1_upwards() {
            assertThat(empty.next().number()).isEqualTo(1);
            assertThat(full.next().number()).isEqualTo(2);
            assertThat(full.restarted().next().number()).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void takes_one_thread_at_once_or_more(int limit) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ThreadReplica.empty(Option.some(limit)))
                    .withMessageContaining("is " + limit + ":");
        }
    }

    @Nested
    class Emptied {

        @Test
        void holds_nothing_and_begins_with_a_full_sync_of_the_same_size() {
            assertThat(full.emptied().open()).isEmpty();
            assertThat(full.emptied().hasMore()).isTrue();
            assertThat(full.emptied().next().after()).isEmpty();
            assertThat(full.emptied().next().limit()).isEqualTo(full.next().limit());
        }

        @Test
        void takes_no_answer_to_what_was_asked_before() {
            ThreadReplica others = empty.emptied();

            assertThat(others.apply(empty.next(), Either.right(last(FIRST, open(1, 3))))
                            .open())
                    .isEmpty();
            assertThat(applied(others, last(FIRST, open(2, 1))).open()).hasSize(1);
        }
    }

    @Nested
    class HasMore {

        @Test
        void before_the_first_answer_and_not_when_all_is_there() {
            assertThat(empty.hasMore()).isTrue();
            assertThat(full.hasMore()).isFalse();
        }

        @Test
        void between_the_pages_of_a_full_sync_and_of_a_delta() {
            assertThat(applied(empty, page(FIRST, open(1, 3))).hasMore()).isTrue();
            assertThat(applied(full, page(SECOND, open(4, 1))).hasMore()).isTrue();
            assertThat(applied(full, last(SECOND, open(4, 1))).hasMore()).isFalse();
        }

        @Test
        void after_a_refusal_and_a_new_start() {
            assertThat(full.apply(full.next(), Either.left(new Refusal.InvalidToken()))
                            .hasMore())
                    .isTrue();
            assertThat(full.restarted().hasMore()).isTrue();
        }
    }

    @Nested
    class AFullSync {

        @Test
        void in_one_answer_replaces_everything() {
            ThreadReplica again = applied(full.restarted(), last(SECOND, open(3, 3), open(4, 1)));

            assertHolds(again, open(3, 3), open(4, 1));
            assertThat(again.next().after()).containsExactly(SECOND);
        }

        @Test
        void of_nothing_leaves_nothing() {
            assertHolds(applied(full.restarted(), last(SECOND)));
        }

        @Test
        void in_pages_is_shown_when_the_last_one_is_there() {
            ThreadReplica first = applied(full.restarted(), page(FIRST, open(4, 1), open(5, 1)));
            ThreadReplica second = applied(first, page(SECOND, open(6, 1)));

            assertThat(first.open()).isEqualTo(full.open());
            assertThat(second.open()).isEqualTo(full.open());
            assertThat(second.next().after()).containsExactly(SECOND);
            assertHolds(applied(second, last(FIRST, open(7, 1))), open(4, 1), open(5, 1), open(6, 1), open(7, 1));
        }

        @Test
        void may_end_with_an_empty_page() {
            ThreadReplica first = applied(full.restarted(), page(SECOND, open(4, 1)));

            assertHolds(applied(first, last(SECOND)), open(4, 1));
        }

        /** S7: beyond where it began, its pages tell of resolved and deleted threads too. */
        @Test
        void takes_back_on_a_later_page_what_ended_meanwhile() {
            ThreadReplica first = applied(empty, page(FIRST, open(1, 1), open(2, 1), open(3, 1), open(4, 2)));

            assertHolds(
                    applied(first, last(SECOND, deleted(1, 2), resolved(2, 2), open(3, 2), open(4, 1))),
                    open(3, 2),
                    open(4, 2));
        }

        @Test
        void keeps_nothing_of_what_was_known_whatever_the_revision() {
            assertHolds(applied(full.restarted(), last(SECOND, open(1, 2))), open(1, 2));
        }

        @Test
        void begun_anew_drops_the_pages_that_came() {
            ThreadReplica begun = applied(full.restarted(), page(SECOND, open(4, 1), open(5, 1)));
            ThreadReplica anew = begun.restarted();

            assertThat(anew.open()).isEqualTo(full.open());
            assertThat(anew.next().after()).isEmpty();
            assertHolds(applied(anew, last(SECOND, open(6, 1))), open(6, 1));
        }

        /** A delta in pages replaces nothing, so it is shown page by page. */
        @Test
        void that_is_over_is_followed_by_deltas() {
            ThreadReplica paged = applied(applied(empty, page(FIRST, open(1, 1))), last(SECOND, open(2, 1)));

            assertHolds(applied(paged, page(FIRST, open(3, 1))), open(1, 1), open(2, 1), open(3, 1));
        }
    }

    @Nested
    class ADelta {

        @Test
        void brings_what_is_new_and_what_is_newer() {
            assertHolds(
                    applied(full, last(SECOND, open(2, 4), open(4, 1))),
                    open(1, 3),
                    open(2, 4),
                    open(3, 3),
                    open(4, 1));
        }

        @Test
        void of_nothing_changes_nothing_but_the_token() {
            ThreadReplica after = applied(full, last(SECOND));

            assertThat(after.open()).isEqualTo(full.open());
            assertThat(after.next().after()).containsExactly(SECOND);
        }

        @Test
        void overwrites_nothing_with_what_is_older_or_as_old() {
            Open asOld = new Open(open(2, 3).facts(), Option.some(ANN), Option.none(), NOON, NOON.plus(TTL));

            assertThat(applied(full, last(SECOND, open(1, 2), asOld)).open()).isEqualTo(full.open());
            assertThat(applied(full, last(SECOND, resolved(1, 2), deleted(2, 2), resolved(3, 3)))
                            .open())
                    .isEqualTo(full.open());
        }

        @Test
        void takes_away_what_is_resolved_or_deleted() {
            assertHolds(applied(full, last(SECOND, resolved(1, 4), deleted(2, 4))), open(3, 3));
        }

        @Test
        void tells_of_threads_that_ended_unknown_and_leaves_nothing_of_them() {
            ThreadReplica after = applied(full, last(SECOND, deleted(4, 2), resolved(5, 2)));

            assertThat(after.open()).isEqualTo(full.open());
            assertHolds(applied(applied(empty, last(FIRST, deleted(4, 2), resolved(5, 2))), last(SECOND)));
        }

        @Test
        void in_pages_is_shown_page_by_page() {
            ThreadReplica first = applied(full, page(SECOND, deleted(1, 4), open(4, 1)));

            assertHolds(first, open(2, 3), open(3, 3), open(4, 1));
            assertThat(first.next().after()).containsExactly(SECOND);
            assertHolds(applied(first, last(FIRST, deleted(2, 4))), open(3, 3), open(4, 1));
        }
    }

    @Nested
    class AnAnswerToWhatWasNotAskedLast {

        private final SyncRequest asked = full.next();
        private final SyncAnswer answer = page(SECOND, open(1, 4), deleted(2, 4), open(9, 1));
        private final ThreadReplica after = applied(full, answer);

        @Test
        void changes_nothing_when_it_is_repeated() {
            assertUnmoved(after, asked, answer);
        }

        @Test
        void changes_nothing_when_it_was_overtaken() {
            SyncRequest secondAsked = after.next();
            ThreadReplica further = applied(after, last(FIRST, open(1, 5)));

            assertUnmoved(further, asked, answer);
            assertUnmoved(further, secondAsked, last(SECOND, deleted(1, 6)));
        }

        @Test
        void changes_nothing_when_a_new_start_was_made_meanwhile() {
            assertUnmoved(full.restarted(), asked, answer);
            assertUnmoved(empty.restarted(), empty.next(), last(FIRST, open(1, 1)));
            assertUnmoved(full.restarted().restarted(), full.restarted().next(), answer);
        }

        @Test
        void changes_nothing_when_its_request_has_another_number() {
            SyncRequest next = after.next();

            assertUnmoved(after, new SyncRequest(next.after(), next.limit(), next.number() - 1), answer);
            assertUnmoved(after, new SyncRequest(next.after(), next.limit(), next.number() + 1), answer);
        }

        /** S6: nothing changed, so the next request has the same token, and a number of its own. */
        @Test
        void changes_nothing_though_its_token_is_the_same() {
            ThreadReplica unchanged = applied(full, last(FIRST));
            assertThat(unchanged.next().after()).isEqualTo(asked.after());

            assertUnmoved(unchanged, asked, answer);
        }

        @Test
        void changes_nothing_when_its_request_has_another_token_or_limit() {
            SyncRequest next = after.next();

            assertUnmoved(after, new SyncRequest(Option.none(), next.limit(), next.number()), answer);
            assertUnmoved(after, new SyncRequest(Option.some(FIRST), next.limit(), next.number()), answer);
            assertUnmoved(after, next.withLimit(3), answer);
        }

        @Test
        void changes_nothing_when_it_is_a_refusal() {
            ThreadReplica staging = applied(full.restarted(), page(SECOND, open(4, 1)));

            assertThat(staging.apply(asked, Either.left(new Refusal.InvalidToken())))
                    .isSameAs(staging);
            assertHolds(applied(staging, last(FIRST)), open(4, 1));
        }

        private void assertUnmoved(ThreadReplica replica, SyncRequest other, SyncAnswer late) {
            assertThat(replica.apply(other, Either.right(late))).isSameAs(replica);
        }
    }

    @Nested
    @Proves({"S4", "S5"})
    class ARefusal {

        static Stream<Refusal> refusals() {
            return Stream.concat(
                    Stream.of(new Refusal.InvalidToken()),
                    Stream.of(FullSyncRequired.Reason.values()).map(FullSyncRequired::new));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void of_a_delta_makes_a_new_start_with_the_same_limit(Refusal refusal) {
            ThreadReplica anew = refused(full, refusal);

            assertThat(anew.next().after()).isEmpty();
            assertThat(anew.next().limit()).containsExactly(2);
            assertThat(anew.open()).isEqualTo(full.open());
            assertHolds(applied(anew, last(SECOND, open(4, 1))), open(4, 1));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void between_the_pages_of_a_full_sync_drops_those_that_came(Refusal refusal) {
            ThreadReplica anew = refused(applied(full.restarted(), page(SECOND, open(4, 1))), refusal);

            assertThat(anew.next().after()).isEmpty();
            assertThat(anew.open()).isEqualTo(full.open());
            ThreadReplica first = applied(anew, page(FIRST, open(5, 1)));
            assertThat(first.open()).isEqualTo(full.open());
            assertHolds(applied(first, last(SECOND, open(6, 1))), open(5, 1), open(6, 1));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void that_comes_twice_makes_one_new_start(Refusal refusal) {
            ThreadReplica anew = refused(full, refusal);

            assertThat(anew.apply(full.next(), Either.left(refusal))).isSameAs(anew);
        }

        @Test
        void leaves_a_replica_without_a_limit_without_one() {
            ThreadReplica unlimited = applied(ThreadReplica.empty(Option.none()), last(FIRST));

            assertThat(refused(unlimited, new Refusal.InvalidToken()).next().limit())
                    .isEmpty();
        }
    }

    @Nested
    class TheNextRequest {

        @Test
        void is_the_same_until_an_answer_is_applied() {
            SyncRequest asked = full.next();

            assertThat(full.next()).isEqualTo(asked);
            applied(full, page(SECOND, open(4, 1)));
            full.restarted();
            assertThat(full.next()).isEqualTo(asked);
            assertHolds(full, open(1, 3), open(2, 3), open(3, 3));
        }

        @Test
        void keeps_the_limit() {
            ThreadReplica paged = applied(full.restarted(), page(SECOND, open(4, 1)));

            assertThat(List.of(full, full.restarted(), paged, applied(paged, last(FIRST)))
                            .flatMap(it -> it.next().limit()))
                    .containsExactly(2, 2, 2, 2);
        }

        @Test
        void is_never_one_that_was_asked_before() {
            List<UnaryOperator<ThreadReplica>> life = List.of(
                    ThreadReplica::restarted,
                    it -> applied(it, last(FIRST)),
                    it -> applied(it, last(FIRST)),
                    it -> refused(it, new Refusal.InvalidToken()),
                    ThreadReplica::restarted,
                    it -> applied(it, page(FIRST)),
                    it -> applied(it, last(FIRST)));

            assertThat(life.scanLeft(empty, (it, step) -> step.apply(it)).map(ThreadReplica::next))
                    .doesNotHaveDuplicates()
                    .hasSize(8);
        }
    }

    @Test
    @Proves("L4")
    void open_threads_come_in_the_order_of_lists() {
        Open late = open(1, 1, minute(9));
        Open early = open(9, 1, minute(2));
        Open earliest = open(8, 2, NOON.minusNanos(1));

        assertHolds(applied(empty, last(FIRST, late, early, earliest)), earliest, early, late);
    }

    @Test
    @Proves("L4")
    void of_one_instant_they_come_in_the_order_of_their_ids() {
        Vector<Open> byId = Vector.rangeClosed(0, 0xff)
                .map(number ->
                        new ThreadId(UUID.fromString("%02x000000-0000-0000-0000-000000000000".formatted(number))))
                .map(id -> open(facts(id, 1, NOON)));

        assertThat(applied(empty, new SyncAnswer(Vector.narrow(byId.reverse()), FIRST, false))
                        .open())
                .isEqualTo(byId);
    }

    private static ThreadReplica applied(ThreadReplica replica, SyncAnswer answer) {
        return replica.apply(replica.next(), Either.right(answer));
    }

    private static ThreadReplica refused(ThreadReplica replica, Refusal refusal) {
        return replica.apply(replica.next(), Either.left(refusal));
    }

    private static void assertHolds(ThreadReplica replica, Open... threads) {
        assertThat(replica.open()).containsExactly(threads);
    }

    private static SyncAnswer page(SyncToken token, MessageThread... threads) {
        return new SyncAnswer(Vector.of(threads), token, true);
    }

    private static SyncAnswer last(SyncToken token, MessageThread... threads) {
        return new SyncAnswer(Vector.of(threads), token, false);
    }

    private static Open open(int number, long revision) {
        return open(number, revision, minute(number));
    }

    private static Open open(int number, long revision, Instant created) {
        return open(facts(id(number), revision, created));
    }

    private static Open open(ThreadFacts facts) {
        return new Open(
                facts,
                Option.none(),
                Option.none(),
                facts.created(),
                facts.created().plus(TTL));
    }

    private static Resolved resolved(int number, long revision) {
        ThreadFacts facts = facts(id(number), revision, minute(number));
        return new Resolved(
                facts,
                Option.none(),
                new Resolution(StatusReason.MANUAL, new Initiator.Handler(ANN), facts.modified()));
    }

    private static Deleted deleted(int number, long revision) {
        return new Deleted(facts(id(number), revision, minute(number)), Option.none());
    }

    private static ThreadFacts facts(ThreadId id, long revision, Instant created) {
        return new ThreadFacts(id, PAIR, BILLING, created, created.plusSeconds(revision - 1), new Revision(revision));
    }
}
