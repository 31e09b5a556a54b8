package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.TTL;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Proves;

/** What a store knows of time, sentence by sentence. */
abstract class DeadlineContract extends StoreContract<ThreadRepository> {

    private static final Instant FIRST = NOON.plus(TTL);

    @Test
    void an_empty_store_knows_no_time() {
        assertThat(store.due(Instant.MAX, 10)).isEmpty();
        assertThat(store.nextDeadline()).isEmpty();
        assertThat(store.newestEventTime()).isEmpty();
    }

    @Test
    @Proves("T1")
    void a_pair_is_due_at_the_deadline_of_its_open_thread_and_after_it() {
        append(pair(1), opened(pair(1), id(1), "m1"));

        assertThat(store.due(FIRST.minusNanos(1), 10)).isEmpty();
        assertThat(store.due(FIRST, 10)).containsExactly(pair(1));
        assertThat(store.due(FIRST.plusSeconds(1), 10)).containsExactly(pair(1));
    }

    @Test
    @Proves("T6")
    void what_is_due_comes_in_the_order_of_deadline_then_thread_id() {
        append(pair(1), opened(pair(1), id(4), "m1", minute(2)));
        append(pair(2), opened(pair(2), id(3), "m2", minute(1)));
        append(pair(3), opened(pair(3), id(2), "m3", minute(2)));
        append(pair(4), opened(pair(4), id(1), "m4", minute(3)));

        assertThat(store.due(FIRST.plus(Duration.ofMinutes(2)), 10))
                .containsExactly(pair(2), pair(3), pair(1), pair(4));
        assertThat(store.due(FIRST.plus(Duration.ofMinutes(1)), 10)).containsExactly(pair(2), pair(3), pair(1));
    }

    @Test
    void no_more_are_due_than_asked_for() {
        for (int number = 1; number <= 600; number++) {
            append(pair(number), opened(pair(number), id(number), "m" + number));
        }

        assertThat(store.due(FIRST, 1)).containsExactly(pair(1));
        assertThat(store.due(FIRST, 599)).hasSize(599);
        assertThat(store.due(FIRST, 10_000))
                .isEqualTo(List.rangeClosed(1, 600).map(number -> pair(number)).toVector());
    }

    @Test
    @Proves({"T4", "D3"})
    void resolved_and_deleted_threads_are_never_due() {
        append(pair(1), opened(pair(1), id(1), "m1"));
        append(pair(1), resolved(id(1), 2));
        append(pair(2), opened(pair(2), id(2), "m2"));
        append(pair(2), deleted(id(2), 2));

        assertThat(store.due(Instant.MAX, 10)).isEmpty();
        assertThat(store.nextDeadline()).isEmpty();
    }

    @Test
    void a_message_moves_the_deadline_on() {
        append(pair(1), opened(pair(1), id(1), "m1"));
        append(pair(2), opened(pair(2), id(2), "m2"));
        append(pair(1), added(id(1), 2, "m3"));

        assertThat(store.nextDeadline()).containsExactly(FIRST);
        assertThat(store.due(FIRST, 10)).containsExactly(pair(2));
        append(pair(2), resolved(id(2), 2));
        assertThat(store.nextDeadline()).containsExactly(minute(2).plus(TTL));
        assertThat(store.due(minute(2).plus(TTL), 10)).containsExactly(pair(1));
    }

    @Test
    @Proves("T9")
    void a_deadline_may_move_back_and_on_again() {
        append(pair(1), opened(pair(1), id(1), "m1"));
        append(pair(2), opened(pair(2), id(2), "m2"));
        append(pair(2), added(id(2), 2, "m3", minute(4)));
        assertThat(store.nextDeadline()).containsExactly(minute(4));
        assertThat(store.due(minute(4), 10)).containsExactly(pair(2));

        append(pair(2), added(id(2), 3, "m4", FIRST.plusSeconds(9)));

        assertThat(store.nextDeadline()).containsExactly(FIRST);
        assertThat(store.due(FIRST.plusSeconds(9), 10)).containsExactly(pair(1), pair(2));
    }

    @Test
    @Proves("T5")
    void the_newest_event_time_is_the_latest_and_not_the_last() {
        append(pair(1), opened(pair(1), id(1), "m1", minute(9)));
        append(pair(2), opened(pair(2), id(2), "m2", minute(4)));

        assertThat(store.newestEventTime()).containsExactly(minute(9));
    }
}
