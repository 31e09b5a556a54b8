package org.messagethreads.oracle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.StatusReason;

/** An oracle who is wrong about one rule does not get away with it. */
class DisagreementTest {

    private static final long SEED = 20_260_217;
    private static final int TRIALS = 20;

    @Example
    void an_oracle_who_is_right_agrees_with_the_service_on_these_trials() {
        assertThatCode(() -> trials().forEach(Trial::hold)).as("seed %d", SEED).doesNotThrowAnyException();
    }

    @Example
    void a_time_to_live_of_a_nanosecond_more_is_noticed() {
        isNoticed(trial -> {
            ExpiryPolicy right = trial.policy();
            trial.holdAgainst(
                    (owner, activity) -> right.deadline(owner, activity).plusNanos(1), new Books());
        });
    }

    @Example
    void an_expiry_a_nanosecond_after_its_deadline_is_noticed() {
        areNoticed(LateExpiry::new);
    }

    @Example
    void a_release_that_restarts_the_clock_is_noticed() {
        areNoticed(RestartingRelease::new);
    }

    @Example
    void a_resolved_thread_that_takes_messages_is_noticed() {
        areNoticed(ResolvedTakesMessages::new);
    }

    @Example
    void a_text_that_outlives_a_delete_is_noticed() {
        areNoticed(TextStays::new);
    }

    @Example
    void a_delta_without_tombstones_is_noticed() {
        areNoticed(NoTombstones::new);
    }

    @Example
    void an_assignee_who_stays_when_the_thread_is_taken_over_is_noticed() {
        areNoticed(FirstAssigneeStays::new);
    }

    private static void areNoticed(Supplier<Books> spoiled) {
        isNoticed(trial -> trial.holdAgainst(trial.policy(), spoiled.get()));
    }

    private static void isNoticed(Consumer<Trial> fault) {
        assertThatThrownBy(() -> trials().forEach(fault))
                .as("seed %d", SEED)
                .hasCauseInstanceOf(AssertionError.class)
                .hasMessageContaining("The story:");
    }

    /** The same ones each time. */
    private static Stream<Trial> trials() {
        Random random = new Random(SEED);
        RandomGenerator<Trial> generator = Trials.any().generator(1_000);
        return Stream.generate(() -> generator.next(random).value()).limit(TRIALS);
    }

    private static final class LateExpiry extends Books {
        @Override
        Entry resolve(Row row, Initiator by, StatusReason reason, Instant at) {
            return super.resolve(row, by, reason, reason == StatusReason.THREAD_EXPIRED ? at.plusNanos(1) : at);
        }
    }

    private static final class RestartingRelease extends Books {
        @Override
        Entry unassign(Row row, Initiator by, HandlerId before, Instant at) {
            if (by == Initiator.Party.SYSTEM) {
                row.deadline = row.deadline.plusMillis(1);
            }
            return super.unassign(row, by, before, at);
        }
    }

    private static final class ResolvedTakesMessages extends Books {
        @Override
        @Nullable
        Row open(NumberPair pair) {
            List<Row> alive = where(row -> !row.deleted && row.pair.equals(pair));
            return alive.isEmpty() ? null : alive.getLast();
        }
    }

    private static final class TextStays extends Books {
        @Override
        Entry delete(Row row, HandlerId by, Instant at) {
            Note first = row.notes.getFirst();
            String text = first.text;
            Entry entry = super.delete(row, by, at);
            first.text = text;
            return entry;
        }
    }

    private static final class NoTombstones extends Books {
        @Override
        List<Row> after(long position) {
            return super.after(position).stream().filter(row -> !row.deleted).toList();
        }
    }

    private static final class FirstAssigneeStays extends Books {
        @Override
        Entry assign(Row row, HandlerId by, HandlerId to, Instant at) {
            return super.assign(row, by, row.assignee == null ? to : row.assignee, at);
        }
    }
}
