package org.messagethreads.benchmarks.growth;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.messagethreads.MessageThreads;
import org.messagethreads.benchmarks.ScatteredIds;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.benchmarks.Shuffle;
import org.messagethreads.benchmarks.ours.Cast;
import org.messagethreads.benchmarks.ours.Ours;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/**
 * A service full of threads, each with one message, half of them resolved. Each owner has 2,000: of its thousand pairs
 * each has one open thread, most have one that is resolved too, and the first guest, the regular, has 99 of those. The
 * threads were opened at equal distances over 36 hours, in random order, so none is due for 36 hours more. They are
 * numbered in that order. Not thread-safe but for the service.
 */
final class Filled {

    /** How many threads the regular of each owner has. */
    static final int THREADS_OF_A_REGULAR = 100;

    private static final int THREADS_OF_AN_OWNER = 2 * Scene.PAIRS_OF_AN_OWNER;
    private static final Instant START = Instant.parse("2026-02-17T12:00:00Z");
    private static final Duration FILLING = Duration.ofHours(36);
    private static final long SEED = 20_260_217;

    private final int threads;
    private final Scene scene;
    private final MovableClock clock = new MovableClock(START);
    private final Cast cast;
    private final Ours ours;

    /** By pair the number of its newest thread, which is open; 0 if it has none yet. */
    private final int[] newest;

    /** How many threads were ever opened, the one under way included. */
    private int opened;

    /**
     * A service with threads.
     *
     * @param threads how many: as many owners' as it takes
     * @throws IllegalArgumentException if that is not a multiple of 2,000
     */
    Filled(int threads) {
        if (threads < THREADS_OF_AN_OWNER || threads % THREADS_OF_AN_OWNER != 0) {
            throw new IllegalArgumentException(
                    threads + " threads: a multiple of " + THREADS_OF_AN_OWNER + " is right");
        }
        this.threads = threads;
        this.scene = new Scene(threads / 2);
        this.cast = Cast.withAgents(scene);
        this.ours = new Ours(cast, clock, () -> thread(opened));
        this.newest = new int[scene.pairs()];
        fill(Shuffle.of(
                IntStream.range(0, scene.pairs()).flatMap(Filled::asOftenAsItWrites), new SplittableRandom(SEED)));
    }

    /** The regular writes for 98 others who write only once. */
    private static IntStream asOftenAsItWrites(int pair) {
        int ofOwner = pair % Scene.PAIRS_OF_AN_OWNER;
        int twice = Scene.PAIRS_OF_AN_OWNER - (THREADS_OF_A_REGULAR - 2);
        int times = ofOwner == 0 ? THREADS_OF_A_REGULAR : ofOwner < twice ? 2 : 1;
        return IntStream.generate(() -> pair).limit(times);
    }

    private void fill(int... writers) {
        for (int pair : writers) {
            if (newest[pair] > 0) {
                ours.resolve(thread(newest[pair]), 0);
            }
            clock.set(created(opened + 1));
            open(cast.pairs().get(pair));
            newest[pair] = opened;
        }
    }

    /** A guest writes who has no open thread, which opens one more. */
    void open(NumberPair pair) {
        opened++;
        service()
                .handle(new ThreadCommand.Receive(
                        pair, new MessageId(Scene.messageId(opened)), Option.some(Scene.text(cast.texts(), opened))));
    }

    int opened() {
        return opened;
    }

    MessageThreads service() {
        return ours.service();
    }

    MovableClock clock() {
        return clock;
    }

    int threads() {
        return threads;
    }

    int owners() {
        return scene.owners();
    }

    /**
     * The id of a thread.
     *
     * @param number from 1 to {@link #threads}
     * @return an id made anew, as a request from outside brings it
     */
    static ThreadId thread(int number) {
        return new ThreadId(ScatteredIds.id(number));
    }

    /** When a thread was opened. */
    Instant created(int number) {
        return START.plus(FILLING.dividedBy(threads).multipliedBy(number));
    }

    /** The numbers of the threads that were left open, the oldest first. */
    IntStream open() {
        return Arrays.stream(newest).sorted();
    }

    /** The guest who has a hundred threads of an owner. */
    static PhoneNumber regular(int owner) {
        return Scene.pair(owner * Scene.PAIRS_OF_AN_OWNER, (ignored, guest) -> new PhoneNumber(guest));
    }
}
