package org.messagethreads.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.messagethreads.benchmarks.Contestant;
import org.messagethreads.benchmarks.Draw;
import org.messagethreads.benchmarks.Script;

/**
 * How many bytes the library allocates, by the JVM's own count: no clock is asked. A JVM that is warm proves some of it
 * needless, so that each goes on until it makes no more than was recorded of a warm one. Whoever makes an operation so
 * much cheaper that it takes less than a third at once records it anew.
 */
class GarbageTest {

    /** Many times as many as a JVM takes to be warm. */
    private static final int MOST_ROUNDS = 2_000;

    private static final int COMMANDS = 500;
    private static final int CHANGES = 1_000;

    private final ThreadMXBean thisThread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_command_of_the_script_makes_no_more_than_was_recorded() {
        Script<?> script = new Script<>(Contestant.OURS.arena(100), 0, 1, Draw.UNIFORM, 20260217);
        script.populate();

        assertBytes(1_450, COMMANDS, () -> {}, () -> {
            for (int command = 0; command < COMMANDS; command++) {
                script.next();
            }
        });
    }

    @Test
    void a_thread_that_is_settled_makes_no_more_than_was_recorded() {
        Expiring expiring = new Expiring(2_000);

        assertBytes(950, Expiring.BATCH, expiring::fallDue, expiring::settle);
    }

    @Test
    void a_record_that_is_delivered_makes_no_more_than_was_recorded() {
        Changing changing = new Changing(new Filled(2_000), CHANGES);

        assertBytes(30, CHANGES, changing::change, changing::delta);
    }

    private void assertBytes(long recorded, int times, Runnable before, Runnable work) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && least > recorded * times; round++) {
            before.run();
            long begun = thisThread.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, thisThread.getCurrentThreadAllocatedBytes() - begun);
        }
        assertThat(least / times).isBetween(recorded / 3, recorded);
    }
}
