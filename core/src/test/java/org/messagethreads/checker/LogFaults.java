package org.messagethreads.checker;

import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.Delta;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;

/** Stores with a fault each, in what they tell of changes. */
final class LogFaults {

    private LogFaults() {}

    static final class ForgetsTombstones extends ForwardingStore {

        ForgetsTombstones(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Delta since(Position after, Position full, Scope scope, int limit) {
            Delta all = super.since(after, full, scope, limit);
            return new Delta(
                    all.threads().filter(it -> it.availability() == Availability.ALIVE), all.until(), all.hasMore());
        }
    }

    /** What fell off its log is missed by nobody. */
    static final class HidesItsHorizon extends ForwardingStore {

        HidesItsHorizon(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Position horizon() {
            return Position.START;
        }
    }

    /** A full sync in pages never gives what ended, not even since it began. */
    static final class PagesOnlyWhatIsOpen extends ForwardingStore {

        PagesOnlyWhatIsOpen(InMemoryThreadRepository store) {
            super(store);
        }

        @Override
        public Delta since(Position after, Position full, Scope scope, int limit) {
            return super.since(after, full.equals(Position.START) ? full : head(), scope, limit);
        }
    }
}
