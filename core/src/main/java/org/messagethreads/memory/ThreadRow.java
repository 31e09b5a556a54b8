package org.messagethreads.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** One thread in the store: written under the lock, read by anybody. */
final class ThreadRow {

    final PairRow pair;
    final ThreadId id;
    final Instant created;

    /** As it stands. */
    volatile MessageThread thread;

    /** What happened to it last; null until the append that opens it shows its history. */
    volatile @Nullable Recorded history;

    /** Its latest change; null before the first, and once that fell off the log. Only under the lock. */
    Changes.@Nullable Entry latest;

    /** Whether the list of its owner's open threads has it. Only under the lock. */
    boolean listedAsOpen;

    /** Where its deadline waits, if it does. Only under the lock. */
    Deadlines.@Nullable Bucket bucket;

    /** Its place there. */
    int slot;

    /** Its place among the deadlines in order, if it has one. Only under the lock. */
    Deadlines.@Nullable Due due;

    ThreadRow(PairRow pair, MessageThread thread) {
        this.pair = pair;
        this.id = thread.id();
        this.created = thread.facts().created();
        this.thread = thread;
    }

    /** L4. */
    int compareTo(ThreadRow other) {
        return compareTo(other.created, other.id);
    }

    /** L4, L5. */
    int compareTo(Instant otherCreated, ThreadId otherId) {
        int byTime = created.compareTo(otherCreated);
        return byTime != 0 ? byTime : id.compareTo(otherId);
    }

    /**
     * An event, and where it stands.
     *
     * @param at its position in the log
     * @param event what happened
     * @param before what happened to the thread before; null if it opened it
     * @param row the thread's
     */
    record Recorded(long at, ThreadEvent event, @Nullable Recorded before, ThreadRow row) {}
}
