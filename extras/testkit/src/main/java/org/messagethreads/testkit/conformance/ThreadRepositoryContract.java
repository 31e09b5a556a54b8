package org.messagethreads.testkit.conformance;

import org.junit.jupiter.api.Nested;
import org.messagethreads.repository.ThreadRepository;

/**
 * The contract of {@link ThreadRepository}, each sentence of it a test. A store keeps it if a class that extends this
 * one, and makes an empty store, has no failing test.
 */
public abstract class ThreadRepositoryContract {

    /** For the classes that extend it. */
    protected ThreadRepositoryContract() {}

    /**
     * Makes the store that is tested; called once for each test.
     *
     * @return a store that holds nothing and was told of no roster
     */
    protected abstract ThreadRepository newStore();

    @Nested
    class Lookups extends LookupContract {
        @Override
        ThreadRepository newStore() {
            return ThreadRepositoryContract.this.newStore();
        }
    }

    @Nested
    class Appends extends AppendContract {
        @Override
        ThreadRepository newStore() {
            return ThreadRepositoryContract.this.newStore();
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        @Override
        ThreadRepository newStore() {
            return ThreadRepositoryContract.this.newStore();
        }
    }

    @Nested
    class AppendsAtOnce extends AppendsAtOnceContract {
        @Override
        ThreadRepository newStore() {
            return ThreadRepositoryContract.this.newStore();
        }
    }

    @Nested
    class ReadsAtOnce extends ReadsAtOnceContract {
        @Override
        ThreadRepository newStore() {
            return ThreadRepositoryContract.this.newStore();
        }
    }
}
