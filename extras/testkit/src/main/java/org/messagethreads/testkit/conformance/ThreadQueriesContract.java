package org.messagethreads.testkit.conformance;

import org.junit.jupiter.api.Nested;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.repository.ThreadRepository;

/**
 * The contract of {@link ThreadQueries}, each sentence of it a test. A store keeps it if a class that extends this one,
 * and makes an empty store, has no failing test.
 *
 * @param <S> the store: what is listed is written through its other port
 */
public abstract class ThreadQueriesContract<S extends ThreadRepository & ThreadQueries> {

    /** For the classes that extend it. */
    protected ThreadQueriesContract() {}

    /**
     * Makes the store that is tested; called once for each test.
     *
     * @return a store that holds nothing
     */
    protected abstract S newStore();

    @Nested
    class Pages extends PageContract<S> {
        @Override
        S newStore() {
            return ThreadQueriesContract.this.newStore();
        }
    }

    @Nested
    class OpenThreads extends OpenThreadsContract<S> {
        @Override
        S newStore() {
            return ThreadQueriesContract.this.newStore();
        }
    }

    @Nested
    class QueriesAtOnce extends QueriesAtOnceContract<S> {
        @Override
        S newStore() {
            return ThreadQueriesContract.this.newStore();
        }
    }
}
