package org.messagethreads.memory;

import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.NumberPair;

/** One pair in the store: written under the lock, read by anybody. */
final class PairRow {

    /** As it stands. */
    volatile Conversation conversation;

    /** The row of the thread that was opened last. Only under the lock. */
    @Nullable
    ThreadRow newest;

    /** The lists of the owner of that thread. Only under the lock. */
    OwnerLists ofOwner = OwnerLists.NONE;

    /** The list of its guest, from its first thread on. Only under the lock. */
    Postings ofGuest = Postings.NONE;

    PairRow(NumberPair pair) {
        this.conversation = Conversation.empty(pair);
    }

    NumberPair pair() {
        return conversation.pair();
    }
}
