package org.messagethreads.memory;

import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.OwnerId;

/** The threads of an owner. */
record OwnerLists(@Nullable OwnerId owner, Postings all, Postings open) {

    /** Of a pair that has no thread yet. */
    static final OwnerLists NONE = new OwnerLists(null, Postings.NONE, Postings.NONE);
}
