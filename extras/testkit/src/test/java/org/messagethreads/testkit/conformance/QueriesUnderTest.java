package org.messagethreads.testkit.conformance;

import org.messagethreads.testkit.ForwardingStore;

/** The contract of queries, held against the store under test. */
class QueriesUnderTest extends ThreadQueriesContract<ForwardingStore> {
    @Override
    protected ForwardingStore newStore() {
        return StoreUnderTest.made();
    }
}
