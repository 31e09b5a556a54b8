package org.messagethreads.repository;

import org.junit.jupiter.api.Nested;
import org.messagethreads.memory.InMemoryThreadRepository;

/** The store in memory keeps the contract of a store. */
class InMemoryThreadRepositoryTest {

    @Nested
    class Lookups extends LookupContract {
        @Override
        protected ThreadRepository newStore() {
            return new InMemoryThreadRepository();
        }
    }

    @Nested
    class Appends extends AppendContract {
        @Override
        protected ThreadRepository newStore() {
            return new InMemoryThreadRepository();
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        @Override
        protected ThreadRepository newStore() {
            return new InMemoryThreadRepository();
        }
    }
}
