package org.messagethreads.benchmarks.latency;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.messagethreads.MessageThreads;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.benchmarks.ours.Cast;
import org.messagethreads.benchmarks.ours.Ours;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.thread.Reader;

/**
 * Commands at a steady rate by one caller, while two clients keep in sync and a sweeper settles what is due. After a
 * third of the commands many threads, opened at one instant, fall due at another. Those threads, the clients and the
 * sweeper may be in another service than the commands, which then share nothing with them but a JVM and its machine.
 */
final class Scenario {

    private static final int PAIRS_IN_TRAFFIC = 1_000;
    private static final int BATCH = 256;

    /** Two clients and a sweeper. */
    private static final int OTHERS = 3;

    /** How long clients wait before they sync again, and the sweeper if nothing was due. */
    private static final long PAUSE = Duration.ofMillis(1).toNanos();

    private static final Duration A_DAY = Duration.ofDays(1);

    private final int expiring;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-02-17T12:00:00Z"));
    private final Ours ours;
    private final Ours crowd;
    private final Latencies latencies = new Latencies();
    private volatile boolean due;
    private volatile boolean over;

    /** When the sweeper found nothing due any more; null until then. */
    private volatile @Nullable Long settled;

    /**
     * A scenario that has not begun.
     *
     * @param expiring how many threads expire at once
     * @param apart whether in another service
     */
    Scenario(int expiring, boolean apart) {
        this.expiring = expiring;
        Cast cast = Cast.of(new Scene(expiring + PAIRS_IN_TRAFFIC));
        this.ours = new Ours(cast, clock);
        this.crowd = apart ? new Ours(cast, clock) : ours;
        for (int pair = 0; pair < expiring; pair++) {
            crowd.receive(pair, pair);
        }
        clock.advance(A_DAY.multipliedBy(2));
    }

    /**
     * Plays it, once.
     *
     * @param commands how many
     * @param rate how many a second
     * @return how long they took
     */
    Latencies play(int commands, int rate) {
        ThreadReplica full = synced(ThreadReplica.empty(Option.none()));
        try (ExecutorService others = Executors.newFixedThreadPool(OTHERS)) {
            CompletableFuture<Void> meanwhile = CompletableFuture.allOf(
                    Stream.<Runnable>of(() -> keepInSync(full), () -> keepInSync(full), this::sweep)
                            .map(it -> CompletableFuture.runAsync(it, others))
                            .toArray(CompletableFuture<?>[]::new));
            try {
                giveCommands(commands, Duration.ofSeconds(1).toNanos() / rate);
            } finally {
                over = true;
            }
            meanwhile.join();
        }
        return latencies;
    }

    /** {@return where threads expire, and clients and the sweeper are} */
    MessageThreads crowded() {
        return crowd.service();
    }

    /** A command's time counts from when it was to be given, so that those behind a slow one are not forgotten. */
    private void giveCommands(int commands, long distance) {
        Traffic traffic = new Traffic(ours, expiring, PAIRS_IN_TRAFFIC);
        int before = commands / 3;
        long start = System.nanoTime();
        for (int command = 0; command < commands; command++) {
            long intended = start + command * distance;
            while (System.nanoTime() - intended < 0) {
                Thread.onSpinWait();
            }
            if (command == before) {
                clock.advance(A_DAY);
                due = true;
            }
            Phase phase = command < before ? Phase.BEFORE : phase(intended);
            long given = System.nanoTime();
            traffic.next();
            long answered = System.nanoTime();
            latencies.record(phase, answered - intended, answered - given);
        }
    }

    private Phase phase(long intended) {
        Long end = settled;
        return end == null || intended - end < 0 ? Phase.DURING : Phase.AFTER;
    }

    private void keepInSync(ThreadReplica known) {
        ThreadReplica replica = known;
        while (!over) {
            replica = synced(replica);
            LockSupport.parkNanos(PAUSE);
        }
    }

    private ThreadReplica synced(ThreadReplica replica) {
        SyncRequest asked = replica.next();
        return replica.apply(asked, crowded().sync(asked, Reader.host()));
    }

    private void sweep() {
        while (!over) {
            boolean wasDue = due;
            if (crowded().settle(BATCH).isEmpty()) {
                if (wasDue && settled == null) {
                    settled = System.nanoTime();
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
