package org.messagethreads.thread;

import io.vavr.collection.Set;

/** Whose threads a reader may see (L1). */
public sealed interface Scope {

    /**
     * Whether an owner's threads may be seen.
     *
     * @param owner which owner
     * @return true if so
     */
    boolean includes(OwnerId owner);

    /** Everything: the host's scope. */
    record Everything() implements Scope {
        @Override
        public boolean includes(OwnerId owner) {
            return true;
        }
    }

    /**
     * The threads of some owners.
     *
     * @param owners which; none if the reader handles none
     */
    record Owners(Set<OwnerId> owners) implements Scope {
        @Override
        public boolean includes(OwnerId owner) {
            return owners.contains(owner);
        }
    }
}
