package org.messagethreads.benchmarks.memory;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.benchmarks.ours.Cast;
import org.messagethreads.benchmarks.ours.Ours;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;

/**
 * A service of open threads, one of each pair, whose guests write a text of 40 characters at a time. Every message
 * brings numbers, an id and a text of its own, as one from outside does, and a time of its own: whatever the store
 * keeps of it is the store's alone.
 */
final class Hoard {

    private final int threads;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-02-17T12:00:00Z"));
    private final Ours ours;
    private long messages;

    /**
     * A service without threads.
     *
     * @param threads how many there will be
     */
    Hoard(int threads) {
        this.threads = threads;
        this.ours = new Ours(Cast.withoutPairs(new Scene(threads)), clock);
    }

    /** The next message: in each round one of each pair. */
    void write() {
        NumberPair pair = Scene.pair(
                (int) (messages % threads),
                (owner, guest) -> new NumberPair(new PhoneNumber(owner), new PhoneNumber(guest)));
        clock.advance(Duration.ofMillis(1));
        ours.service()
                .handle(new ThreadCommand.Receive(
                        pair, new MessageId(Scene.messageId(messages)), Option.some(new Text(Scene.text(messages)))));
        messages++;
    }

    /** So many messages. */
    void write(long count) {
        for (long message = 0; message < count; message++) {
            write();
        }
    }

    InMemoryThreadRepository store() {
        return ours.store();
    }
}
