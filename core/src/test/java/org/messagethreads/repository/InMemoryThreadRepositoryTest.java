package org.messagethreads.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.conformance.AppendContract;
import org.messagethreads.testkit.conformance.ChangeLogContract;
import org.messagethreads.testkit.conformance.CompactionContract;
import org.messagethreads.testkit.conformance.DeadlineContract;
import org.messagethreads.testkit.conformance.LogContract;
import org.messagethreads.testkit.conformance.LookupContract;
import org.messagethreads.thread.Position;

/** The store in memory keeps the contract of a store. */
class InMemoryThreadRepositoryTest {

    @Nested
    class Lookups extends LookupContract {
        @Override
        protected ThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Appends extends AppendContract {
        @Override
        protected ThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        @Override
        protected ThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Changes extends ChangeLogContract<InMemoryThreadRepository> {
        @Override
        protected InMemoryThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Compactions extends CompactionContract<InMemoryThreadRepository> {
        @Override
        protected InMemoryThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Replays extends LogContract<InMemoryThreadRepository> {
        @Override
        protected InMemoryThreadRepository newStore() {
            return Stores.empty();
        }

        @Test
        @Proves("S5")
        void of_one_incarnation_have_the_same_head_and_the_same_deltas() {
            history();

            InMemoryThreadRepository replayed = Stores.replayed(store.events());

            assertThat(replayed.incarnation()).isEqualTo(store.incarnation());
            assertThat(replayed.head()).isEqualTo(store.head()).isEqualTo(new Position(12));
            assertSameDeltas(replayed);
        }

        @Test
        void of_another_incarnation_have_them_too() {
            history();
            UUID another = new UUID(0, 2);

            InMemoryThreadRepository replayed = InMemoryThreadRepository.replay(another, store.events());

            assertThat(replayed.incarnation()).isEqualTo(another).isNotEqualTo(store.incarnation());
            assertSameDeltas(replayed);
        }

        @Test
        @Proves("S11")
        void have_what_fell_off_the_log_on_it_again() {
            history();
            Delta before = since(0);
            assertThat(store.compact(new Retention(Duration.ZERO, 0), Instant.MAX))
                    .isEqualTo(3);
            assertThat(since(0).threads()).hasSize(3);

            InMemoryThreadRepository replayed = Stores.replayed(store.events());

            assertThat(replayed.horizon()).isEqualTo(Position.START);
            assertThat(replayed.since(Position.START, Position.START, EVERYTHING, 9))
                    .isEqualTo(before);
        }

        private void history() {
            for (int number = 1; number <= 5; number++) {
                open(number);
            }
            resolve(2);
            delete(4);
            append(pair(1), added(ONE, 2, "m6"), resolved(ONE, 3), opened(pair(1), id(6), "m7", minute(3)));
            append(pair(3), added(THREE, 2, "m8"));
            append(pair(5), added(id(5), 2, "m9"));
        }

        private void assertSameDeltas(InMemoryThreadRepository replayed) {
            for (Position after = Position.START; after.compareTo(store.head()) <= 0; after = after.next()) {
                for (int limit = 1; limit < 9; limit++) {
                    assertThat(replayed.since(after, Position.START, EVERYTHING, limit))
                            .isEqualTo(store.since(after, Position.START, EVERYTHING, limit));
                }
            }
        }
    }
}
