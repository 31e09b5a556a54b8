package org.messagethreads.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.Outcome;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadId;

/** What becomes of a directory whose telling breaks off. */
class LifeTest {

    private static final Instant NOON = Instant.parse("2026-02-17T12:00:00Z");

    private final Life life = new Life(this::reading, ExpiryPolicy.STANDARD, new SyncKey("account", new byte[32]));

    private int readingsLeft = Integer.MAX_VALUE;

    private Instant reading() {
        if (readingsLeft == 0) {
            throw new IllegalStateException("the clock is broken");
        }
        readingsLeft--;
        return NOON;
    }

    /** To tell the service of an owner with a thread takes two readings of the clock, and there are two owners. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @Proves("R3")
    void an_equal_directory_ends_what_broke_off(int readings) {
        life.list(Demo.owners());
        List<ThreadId> threads = List.of(open("+12092480001"), open("+12092480002"));

        readingsLeft = readings;
        assertThatIllegalStateException().isThrownBy(() -> life.list(List.empty()));
        readingsLeft = Integer.MAX_VALUE;
        assertThat(life.owners()).isEmpty();
        assertThat(life.list(List.empty())).isEmpty();

        assertThat(threads.map(this::reason)).containsOnly(Option.some(StatusReason.OWNER_DELETED));
    }

    private ThreadId open(String number) {
        NumberPair pair = new NumberPair(new PhoneNumber(number), new PhoneNumber("+14155550142"));
        return life.handle(id -> new Receive(pair, id, Option.none()))
                .map(Outcome.Changed.class::cast)
                .get()
                .thread()
                .id();
    }

    private Option<StatusReason> reason(ThreadId thread) {
        return life.threads().thread(thread, Reader.host()).get().resolution().map(it -> it.reason());
    }
}
