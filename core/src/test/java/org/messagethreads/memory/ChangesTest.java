package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadId;

/** The log of latest changes: what it holds, what it costs, and that nobody who reads it is overtaken. */
class ChangesTest {

    private final AtomicLong touches = new AtomicLong();
    private Runnable atTouch = () -> {};
    private final World world = new World(
            new InMemoryThreadRepository(Stores.INCARNATION, () -> {
                touches.incrementAndGet();
                atTouch.run();
            }),
            ExpiryPolicy.STANDARD);

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000})
    void what_it_holds_grows_with_the_number_of_threads_and_not_of_changes(int threads) {
        opened(threads);
        for (int change = 0; change < 20_000; change++) {
            world.received(pair(change * 7 % threads), "Again");
            if (change % 499 == 0) {
                assertThat(entries()).isLessThanOrEqualTo(3L * threads + 400);
            }
        }
        assertThat(all().threads()).hasSize(threads);
    }

    @Test
    void what_fell_off_is_forgotten_with_the_appends_that_follow() {
        opened(2_000).forEach(id -> world.changed(new Delete(id, ANN)));
        assertThat(world.service.compact(new Retention(Duration.ZERO, 0))).isEqualTo(2_000);
        opened(1_500);

        assertThat(entries()).isLessThanOrEqualTo(2 * 1_500 + 300);
        assertThat(all().threads()).hasSize(1_500);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 1_000})
    void a_delta_of_k_changes_touches_k_entries_and_the_logarithm_of_k_however_long_the_log(int changes) {
        opened(5_000);
        SyncToken token = Stores.KEY.seal(
                new SyncPoint(
                        Stores.INCARNATION, Stores.KEY.view(new Scope.Everything()), world.store.head(), Option.none()),
                Reader.host());
        for (int change = 0; change < changes; change++) {
            world.received(pair(change * 3), "Again");
        }
        assertThat(world.service.nextExpiry()).isNotEmpty(); // files anew what was active, at its own cost
        long untouched = touches.get();

        assertThat(world.service
                        .sync(SyncRequest.after(token), Reader.host())
                        .get()
                        .threads())
                .hasSize(changes);
        assertThat(touches.get() - untouched).isLessThanOrEqualTo(changes + 8L + bits(changes));
    }

    @Test
    void a_page_touches_no_more_than_it_delivers() {
        opened(5_000);
        Position at = Position.START;
        for (int pages = 0; pages < 10; pages++) {
            long untouched = touches.get();
            Delta page = world.store.since(at, Position.START, new Scope.Everything(), 10);
            assertThat(page.threads()).hasSize(10);
            assertThat(touches.get() - untouched).isLessThanOrEqualTo(11 + 15L);
            at = page.until();
        }
    }

    /** While a reader is on its way, everything it has ahead changes, so often that the log is written anew. */
    @Test
    @Proves({"S2", "S10"})
    void what_changes_again_while_a_reader_is_on_its_way_is_delivered_all_the_same() {
        Vector<ThreadId> threads = opened(50);
        Position head = world.store.head();
        afterTouches(10, () -> {
            for (int change = 0; change < 2_000; change++) {
                world.received(pair(change % 50), "Meanwhile");
            }
        });

        Delta delta = since(Position.START);

        assertThat(delta.until()).isEqualTo(head);
        assertThat(delta.threads().map(MessageThread::id)).isEqualTo(threads);
        assertThat(since(delta.until()).threads()).hasSize(50);
    }

    /** It has found the sequence, and the head moves on before it reads it. */
    @Test
    @Proves({"S7", "S10"})
    void a_reader_that_begins_while_the_log_is_written_anew_has_all_up_to_the_head_it_found() {
        opened(50);
        afterTouches(1, () -> {
            for (int change = 0; change < 2_000; change++) {
                world.received(pair(change % 50), "Meanwhile");
            }
        });

        Delta delta = since(world.store.head());

        assertThat(delta.until()).isEqualTo(world.store.head());
        assertThat(delta.threads()).hasSize(50);
    }

    @Test
    @Proves("S11")
    void two_who_compact_at_once_keep_as_many_as_one() {
        opened(600).forEach(id -> world.changed(new Resolve(id, ANN)));
        Retention keep = new Retention(Duration.ofDays(30), 100);
        afterTouches(800, () -> world.store.compact(keep, world.clock.instant()));

        assertThat(world.store.compact(keep, world.clock.instant())).isBetween(1, 499);

        assertThat(all().threads()).hasSize(100);
    }

    @Test
    @Proves({"S2", "I7"})
    void what_is_deleted_while_a_reader_is_on_its_way_is_delivered_as_a_tombstone() {
        Vector<ThreadId> threads = opened(20);
        afterTouches(10, () -> threads.forEach(id -> world.changed(new Delete(id, ANN))));

        Delta delta = since(Position.START);

        assertThat(delta.threads().map(MessageThread::id)).isEqualTo(threads);
        assertThat(delta.threads().last()).isInstanceOf(MessageThread.Deleted.class);
    }

    private Vector<ThreadId> opened(int threads) {
        return Vector.range(0, threads)
                .map(number -> world.received(pair(number), "Hello").id());
    }

    private Delta since(Position after) {
        return world.store.since(after, Position.START, new Scope.Everything(), Integer.MAX_VALUE);
    }

    private Delta all() {
        return since(Position.START);
    }

    /** How many entries the log holds: as many as a walk through all of it touches, from where it begins. */
    private long entries() {
        long untouched = touches.get();
        assertThat(all().hasMore()).isFalse();
        return touches.get() - untouched;
    }

    private static int bits(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }

    private void afterTouches(int many, Runnable work) {
        long from = touches.get();
        atTouch = () -> {
            if (touches.get() == from + many) {
                atTouch = () -> {};
                work.run();
            }
        };
    }
}
