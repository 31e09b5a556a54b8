package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.messagethreads.MessageThreads;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** A hundred thousand threads fall due at one instant. */
class DueAtOnceTest {

    private static final int THREADS = 100_000;
    private static final int FEWER = 2_560;
    private static final int BATCH = 8;

    /** A batch, after the few touches of an append that cannot be told from it. */
    private static final long LONGEST_HOLD = BATCH + 5L;

    private static final long SEED = 20260217;

    private final Holds holds = new Holds();
    private final InMemoryThreadRepository store = new InMemoryThreadRepository(Stores.INCARNATION, holds::touch);
    private final MovableClock clock = new MovableClock(NOON);
    private final MessageThreads service = service();

    @Test
    @Proves({"T6", "R2"})
    void they_settle_by_id_in_linear_work_with_the_lock_free_in_between() {
        holds.watch(store);
        for (int number = 0; number < THREADS; number++) {
            received(pair(number), "m" + number);
        }

        clock.advance(Duration.ofDays(3));
        holds.restart();
        assertThat(service.settle(Integer.MAX_VALUE)).hasSize(THREADS);

        assertThat(holds.touches).isBetween((long) THREADS, 9L * THREADS);
        assertThat(holds.longest).isBetween(2L, LONGEST_HOLD);
        assertSettledInOrder();
    }

    @Test
    void deadlines_that_moved_all_are_filed_anew_with_the_lock_free_in_between() {
        holds.watch(store);
        for (int number = 0; number < FEWER; number++) {
            received(pair(number), "m" + number);
        }
        clock.advance(Duration.ofHours(1));
        for (int number = 0; number < FEWER; number++) {
            received(pair(number), "again" + number);
        }

        holds.restart();
        assertThat(service.nextExpiry()).containsExactly(NOON.plus(Duration.ofHours(73)));

        assertThat(holds.touches).isGreaterThan(FEWER);
        assertThat(holds.longest).isBetween(2L, LONGEST_HOLD);
    }

    @Test
    @Proves("S11")
    void all_fall_off_the_log_with_the_lock_free_in_between() {
        holds.watch(store);
        for (int number = 0; number < FEWER; number++) {
            received(pair(number), "m" + number);
        }
        clock.advance(Duration.ofDays(3));
        assertThat(service.settle(Integer.MAX_VALUE)).hasSize(FEWER);

        holds.restart();
        assertThat(service.compact(new Retention(Duration.ZERO, 0))).isEqualTo(FEWER);

        assertThat(holds.touches).isGreaterThan(FEWER);
        assertThat(holds.longest).isBetween(2L, LONGEST_HOLD);
    }

    private void assertSettledInOrder() {
        Seq<ThreadId> settled = store.events().drop(THREADS).map(ThreadEvent::thread);
        assertThat(settled).hasSize(THREADS);
        assertThat(settled.zip(settled.tail()))
                .as("seed %d", SEED)
                .allMatch(two -> two._1().toString().compareTo(two._2().toString()) < 0);
    }

    private void received(NumberPair pair, String message) {
        assertThat(service.handle(new Receive(pair, new MessageId(message), Option.none()))
                        .isRight())
                .isTrue();
    }

    private MessageThreads service() {
        Random random = new Random(SEED);
        return new MessageThreads(
                store,
                new World().directory,
                clock,
                () -> new ThreadId(new UUID(random.nextLong(), random.nextLong())),
                ExpiryPolicy.STANDARD);
    }

    /**
     * Counts touches, and how many of them one hold of the store's lock sees at most. Holds without a touch between
     * them count as one.
     */
    private static final class Holds {

        private long touches;
        private long longest;
        private long held;
        private ReentrantLock lock = new ReentrantLock();

        void watch(InMemoryThreadRepository store) {
            lock = Arrays.stream(InMemoryThreadRepository.class.getDeclaredFields())
                    .filter(field -> field.getType() == ReentrantLock.class)
                    .map(field -> value(field, store))
                    .findAny()
                    .orElseThrow();
        }

        void restart() {
            touches = 0;
            longest = 0;
            held = 0;
        }

        void touch() {
            touches++;
            held = lock.isHeldByCurrentThread() ? held + 1 : 0;
            longest = Math.max(longest, held);
        }

        private static ReentrantLock value(Field field, Object of) {
            try {
                field.setAccessible(true);
                return (ReentrantLock) field.get(of);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
