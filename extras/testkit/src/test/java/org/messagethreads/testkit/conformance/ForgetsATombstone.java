package org.messagethreads.testkit.conformance;

import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.Delta;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;

/** Tells nobody who syncs that a thread was deleted. */
final class ForgetsATombstone extends ForwardingStore {

    ForgetsATombstone(InMemoryThreadRepository store) {
        super(store);
    }

    @Override
    public Delta since(Position after, Position full, Scope scope, int limit) {
        Delta delta = super.since(after, full, scope, limit);
        return new Delta(
                delta.threads().reject(MessageThread.Deleted.class::isInstance), delta.until(), delta.hasMore());
    }
}
