package org.messagethreads.testkit.conformance;

import org.messagethreads.testkit.ForwardingStore;

/** The contract of a repository, held against the store under test. */
class RepositoryUnderTest extends ThreadRepositoryContract {
    @Override
    protected ForwardingStore newStore() {
        return StoreUnderTest.made();
    }
}
