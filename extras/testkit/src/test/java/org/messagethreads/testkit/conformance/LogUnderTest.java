package org.messagethreads.testkit.conformance;

import org.messagethreads.testkit.ForwardingStore;

/** The contract of a log, held against the store under test. */
class LogUnderTest extends ChangeLogContract<ForwardingStore> {
    @Override
    protected ForwardingStore newStore() {
        return StoreUnderTest.made();
    }
}
