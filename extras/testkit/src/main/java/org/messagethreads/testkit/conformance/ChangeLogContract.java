package org.messagethreads.testkit.conformance;

import org.junit.jupiter.api.Nested;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;

/**
 * The contract of {@link ChangeLog}, each sentence of it a test, compaction included. A store keeps it if a class that
 * extends this one, and makes an empty store, has no failing test.
 *
 * @param <S> the store: what it logs is written and read through its other ports
 */
public abstract class ChangeLogContract<S extends ThreadRepository & ThreadQueries & ChangeLog> {

    /** For the classes that extend it. */
    protected ChangeLogContract() {}

    /**
     * Makes the store that is tested; called once for each test.
     *
     * @return a store that holds nothing
     */
    protected abstract S newStore();

    @Nested
    class Changes extends ChangesContract<S> {
        @Override
        S newStore() {
            return ChangeLogContract.this.newStore();
        }
    }

    @Nested
    class Compactions extends CompactionContract<S> {
        @Override
        S newStore() {
            return ChangeLogContract.this.newStore();
        }
    }

    @Nested
    class LogAtOnce extends LogAtOnceContract<S> {
        @Override
        S newStore() {
            return ChangeLogContract.this.newStore();
        }
    }
}
