package org.messagethreads.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;

import io.vavr.collection.List;
import io.vavr.control.Option;
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
import org.messagethreads.testkit.conformance.ChangeLogContract;
import org.messagethreads.testkit.conformance.ThreadQueriesContract;
import org.messagethreads.testkit.conformance.ThreadRepositoryContract;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;

/** The store in memory keeps the contract of a store. */
class InMemoryThreadRepositoryTest {

    @Nested
    class Repository extends ThreadRepositoryContract {
        @Override
        protected InMemoryThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Queries extends ThreadQueriesContract<InMemoryThreadRepository> {
        @Override
        protected InMemoryThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Log extends ChangeLogContract<InMemoryThreadRepository> {
        @Override
        protected InMemoryThreadRepository newStore() {
            return Stores.empty();
        }
    }

    @Nested
    class Replays {

        private final InMemoryThreadRepository store = Stores.empty();

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
            Delta before = since(store, Position.START, 9);
            assertThat(store.compact(new Retention(Duration.ZERO, 0), Instant.MAX))
                    .isEqualTo(3);
            assertThat(since(store, Position.START, 9).threads()).hasSize(3);

            InMemoryThreadRepository replayed = Stores.replayed(store.events());

            assertThat(replayed.horizon()).isEqualTo(Position.START);
            assertThat(since(replayed, Position.START, 9)).isEqualTo(before);
        }

        private void history() {
            for (int number = 1; number <= 5; number++) {
                append(number, opened(pair(number), id(number), "m" + number));
            }
            append(2, resolved(id(2), 2));
            append(4, deleted(id(4), 2));
            append(1, added(id(1), 2, "m6"), resolved(id(1), 3), opened(pair(1), id(6), "m7", minute(3)));
            append(3, added(id(3), 2, "m8"));
            append(5, added(id(5), 2, "m9"));
        }

        private void append(int guest, ThreadEvent... events) {
            store.append(store.find(pair(guest)), Option.none(), List.of(events))
                    .get();
        }

        private void assertSameDeltas(InMemoryThreadRepository replayed) {
            for (Position after = Position.START; after.compareTo(store.head()) <= 0; after = after.next()) {
                for (int limit = 1; limit < 9; limit++) {
                    assertThat(since(replayed, after, limit)).isEqualTo(since(store, after, limit));
                }
            }
        }

        private static Delta since(InMemoryThreadRepository store, Position after, int limit) {
            return store.since(after, Position.START, new Scope.Everything(), limit);
        }
    }
}
