package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.messagethreads.memory.Deadlines.Due;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.MessageThread;

/**
 * Whatever deadlines do, in one quarter of an hour or in many: what is asked for is what a scan would find. The tries
 * are the same in each build, so that the mutants they kill are the same.
 */
class DeadlinesProperties {

    private static final Comparator<ThreadRow> DUE_ORDER =
            Comparator.comparing(DeadlinesProperties::deadline).thenComparing(row -> row.id);

    private final List<ThreadRow> open = new ArrayList<>();
    private Deadlines deadlines = new Deadlines();
    private Instant now = NOON;

    @BeforeTry
    void begin() {
        open.clear();
        deadlines = new Deadlines();
        now = NOON;
    }

    @Property(tries = 300, seed = "20260217")
    @Proves("T6")
    void what_is_due_is_what_a_scan_finds(
            @ForAll @IntRange(min = 1, max = 400) int steps,
            @ForAll @IntRange(min = 1, max = 20_000) int seconds,
            @ForAll long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < steps; step++) {
            now = now.plusSeconds(random.nextInt(1 + seconds / 10));
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> open(Rows.opened(step, now, later(random, seconds)));
                case 3 -> any(random).forEach(row -> move(row, later(random, seconds)));
                case 4 -> any(random).forEach(this::end);
                default -> {
                    assertFound(now, 1 + random.nextInt(10));
                    assertFound(later(random, seconds), 1 + random.nextInt(10));
                    assertFound(Instant.MAX, 1);
                }
            }
            assertThat(deadlines.size()).isEqualTo(open.size());
        }
        assertFound(Instant.MAX, Integer.MAX_VALUE);
    }

    private void open(ThreadRow row) {
        open.add(row);
        deadlines.update(row);
    }

    private void move(ThreadRow row, Instant deadline) {
        Rows.move(row, deadline);
        deadlines.update(row);
    }

    private void end(ThreadRow row) {
        open.remove(row);
        Rows.end(row);
        deadlines.update(row);
        deadlines.update(row);
    }

    private Instant later(Random random, int seconds) {
        return now.plusSeconds(1L + random.nextInt(seconds));
    }

    private List<ThreadRow> any(Random random) {
        return open.isEmpty() ? List.of() : List.of(open.get(random.nextInt(open.size())));
    }

    private void assertFound(Instant until, int most) {
        assertThat(found(until, most))
                .isEqualTo(open.stream()
                        .filter(row -> !deadline(row).isAfter(until))
                        .sorted(DUE_ORDER)
                        .limit(most)
                        .toList());
    }

    private List<ThreadRow> found(Instant until, int most) {
        List<ThreadRow> found = new ArrayList<>();
        Due last = null;
        while (found.size() < most) {
            Due next = next(until, last);
            if (next == null || next.deadline().isAfter(until)) {
                return found;
            }
            if (deadlines.isGenuine(next)) {
                found.add(next.row());
                last = next;
            }
        }
        return found;
    }

    private @Nullable Due next(Instant until, @Nullable Due last) {
        Due next = deadlines.after(last);
        while (deadlines.putInOrder(until, next)) {
            next = deadlines.after(last);
        }
        return next;
    }

    private static Instant deadline(ThreadRow row) {
        return ((MessageThread.Open) row.thread).deadline();
    }
}
