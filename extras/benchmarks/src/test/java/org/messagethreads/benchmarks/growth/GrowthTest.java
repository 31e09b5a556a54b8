package org.messagethreads.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.Outcome;
import org.messagethreads.query.Page;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.StatusReason;

class GrowthTest {

    private static final int THREADS = 4_000;
    private static final int FEW = 2_000;

    @Nested
    class A_full_service {

        private final Filled filled = new Filled(THREADS);

        @Test
        void has_so_many_threads_of_each_owner_half_of_them_resolved() {
            Map<OwnerId, Map<Status, Integer>> counts = new HashMap<>();
            IntStream.rangeClosed(1, THREADS)
                    .mapToObj(this::thread)
                    .forEach(thread -> counts.computeIfAbsent(thread.owner(), ignored -> new HashMap<>())
                            .merge(thread.status(), 1, Integer::sum));
            assertThat(counts)
                    .hasSize(2)
                    .allSatisfy((owner, byStatus) ->
                            assertThat(byStatus).isEqualTo(Map.of(Status.OPEN, 1_000, Status.RESOLVED, 1_000)));
        }

        @Test
        void knows_which_threads_are_open_and_when_each_was_opened() {
            assertThat(filled.open())
                    .isSorted()
                    .hasSize(THREADS / 2)
                    .allSatisfy(number -> assertThat(thread(number).asOpen()).isNotEmpty());
            assertThat(IntStream.rangeClosed(1, THREADS))
                    .allSatisfy(number ->
                            assertThat(thread(number).facts().created()).isEqualTo(filled.created(number)));
        }

        @Test
        void has_nothing_due_for_36_hours() {
            Instant now = filled.clock().instant();
            assertThat(filled.service().nextExpiry().get()).isAfter(now.plus(Duration.ofHours(36)));
        }

        private MessageThread thread(int number) {
            return filled.service().thread(Filled.thread(number), Reader.host()).get();
        }
    }

    @Test
    void a_service_has_whole_owners_only() {
        assertThatThrownBy(() -> new Filled(3_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Filled(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Reads {

        private final ReadBenchmark reads = new ReadBenchmark();

        Reads() {
            reads.threads = THREADS;
            reads.fill();
        }

        @Test
        void find_a_thread() {
            Set<MessageThread> found = new HashSet<>();
            IntStream.range(0, 100).forEach(ignored -> found.add(reads.thread().get()));
            assertThat(found).hasSizeGreaterThan(90);
        }

        @Test
        void of_an_owners_client_show_a_thousand_open_threads() {
            Seq<MessageThread> threads = reads.fullSync().get().threads();
            assertThat(threads).hasSize(1_000).allMatch(it -> it.asOpen().isDefined());
            assertThat(threads.map(MessageThread::owner).distinct()).hasSize(1);
        }
    }

    @Nested
    class Pages {

        private final PageBenchmark pages = new PageBenchmark();

        Pages() {
            pages.threads = THREADS;
            pages.fill();
        }

        @Test
        void have_a_hundred_threads_each() {
            assertThat(pages.everything().threads()).hasSize(100);
            assertThat(pages.laterPage().threads()).hasSize(100);
            assertThat(pages.created().threads()).hasSize(100);
            assertThat(pages.owner().threads()).hasSize(100);
            assertThat(pages.ownerAndOpen().threads()).hasSize(100);
            assertThat(pages.guest().threads()).hasSize(100);
        }

        @Test
        void of_a_period_and_of_a_guest_are_all_there_are() {
            assertThat(pages.created().next()).isEmpty();
            assertThat(pages.guest().next()).isEmpty();
        }

        @Test
        void are_by_what_they_say() {
            assertThat(pages.owner().threads().map(MessageThread::owner).distinct())
                    .hasSize(1);
            assertThat(pages.ownerAndOpen().threads())
                    .allMatch(it -> it.asOpen().isDefined());
            assertThat(pages.guest().threads().map(it -> it.facts().pair()).distinct())
                    .hasSize(1);
        }

        @Test
        void begin_somewhere_else_each_time() {
            assertThat(first(pages.laterPage())).isNotEqualTo(first(pages.laterPage()));
            assertThat(first(pages.created())).isNotEqualTo(first(pages.created()));
        }

        private MessageThread first(Page page) {
            return page.threads().head();
        }
    }

    @Test
    void a_delta_delivers_what_changed_and_the_loop_goes_over_the_same_threads() {
        Changing changing = new Changing(new Filled(THREADS), 300);
        for (int time = 0; time < 20; time++) {
            changing.change();
            MessageThread[] delivered = changing.delta().threads().toJavaArray(MessageThread[]::new);
            assertThat(delivered).hasSize(300);
            for (int index = 0; index < delivered.length; index++) {
                assertThat(changing.changed()[index]).isSameAs(delivered[index]);
            }
        }
    }

    @Test
    void no_more_threads_change_than_are_open() {
        Filled filled = new Filled(THREADS);
        assertThatThrownBy(() -> new Changing(filled, THREADS / 2 + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sweep_finds_a_batch_due_and_no_more() {
        Expiring expiring = new Expiring(FEW);
        for (int time = 0; time < 40; time++) {
            expiring.fallDue();
            Filled filled = expiring.filled();
            Seq<Outcome.Changed> settled = expiring.settle();
            assertThat(settled)
                    .hasSize(Expiring.BATCH)
                    .allSatisfy(it -> assertThat(it.thread().resolution().map(Resolution::reason))
                            .containsExactly(StatusReason.THREAD_EXPIRED));
            assertThat(filled.service().settle(1)).isEmpty();
        }
    }

    @Test
    void a_service_that_has_doubled_is_replaced() {
        Expiring expiring = new Expiring(FEW);
        Filled first = expiring.filled();
        int batches = 0;
        for (; expiring.filled() == first; batches++) {
            expiring.fallDue();
            expiring.settle();
        }
        assertThat(batches).isEqualTo(1 + Math.ceilDiv(FEW, Expiring.BATCH));
    }
}
