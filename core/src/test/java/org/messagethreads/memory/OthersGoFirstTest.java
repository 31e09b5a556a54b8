package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.Guests.pair;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;

/** Between two batches of a search, whoever waits for the store's lock may have it first. */
class OthersGoFirstTest {

    private static final int BATCH = 8;
    private static final int DUE = BATCH + 4;
    private static final Roster ROSTER = People.billingRoster(1);

    private final InMemoryThreadRepository store = new InMemoryThreadRepository(Stores.INCARNATION, this::touched);
    private final AtomicBoolean held = new AtomicBoolean();
    private @Nullable Thread searching;
    private final java.util.List<Thread> others = new ArrayList<>();
    private int touches;

    @BeforeEach
    void fill() {
        for (int number = 1; number <= DUE; number++) {
            append(number, List.of(opened(pair(number), id(number), "m" + number)));
        }
        assertThat(store.due(Instant.MAX, DUE)).hasSize(DUE); // from here on they stand in order
        store.told(ROSTER);
    }

    @Test
    void while_nobody_waits_it_looks_once() {
        touches = 0;

        assertThat(store.due(Instant.MAX, DUE)).hasSize(DUE);

        assertThat(touches).isEqualTo(DUE + 1);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void while_somebody_waits_it_looks_ten_thousand_times_and_then_goes_on() {
        touches = 0;
        searching = Thread.currentThread();

        assertThat(store.due(Instant.MAX, DUE)).hasSize(DUE);

        assertThat(touches).isEqualTo(DUE + 10_000);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void once_nobody_waits_any_more_it_looks_once() {
        searching = Thread.currentThread();
        assertThat(store.due(Instant.MAX, DUE)).hasSize(DUE);
        spinUntil(() -> others.stream().noneMatch(Thread::isAlive));
        searching = null;
        touches = 0;

        assertThat(store.due(Instant.MAX, DUE)).hasSize(DUE);

        assertThat(touches).isEqualTo(DUE + 1);
    }

    private void touched() {
        Thread search = searching;
        if (search == null || search == Thread.currentThread()) {
            touches++;
            if (search != null && touches == BATCH + 1) {
                occupyTheLock();
            }
        } else { // who holds the lock, until the search wants it back
            held.set(true);
            spinUntil(() -> isWaiting(search));
        }
    }

    /** One holds it, another waits for it. */
    private void occupyTheLock() {
        started(() -> append(0, List.empty()));
        spinUntil(held::get);
        Thread next = started(() -> store.told(ROSTER));
        spinUntil(() -> isWaiting(next));
    }

    private void append(int number, Seq<ThreadEvent> events) {
        assertThat(store.append(Conversation.empty(pair(number)), Option.none(), events))
                .isNotEmpty();
    }

    private Thread started(Runnable work) {
        Thread caller = new Thread(work);
        caller.setDaemon(true);
        caller.start();
        others.add(caller);
        return caller;
    }

    private static boolean isWaiting(Thread caller) {
        return caller.getState() == Thread.State.WAITING;
    }

    private static void spinUntil(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
