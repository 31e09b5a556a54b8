package org.messagethreads.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.ThreadId;

/** A thread as a row of a table: plain fields, overwritten as things happen. */
final class Row {

    /** Ids are compared as text (T6). */
    static final Comparator<Row> BY_ID = Comparator.comparing(row -> row.id.toString());

    /** The order of lists (L4). */
    static final Comparator<Row> BY_AGE =
            Comparator.<Row, Instant>comparing(row -> row.created).thenComparing(BY_ID);

    final ThreadId id;
    final NumberPair pair;
    final OwnerId owner;
    final Instant created;
    final List<Note> notes = new ArrayList<>();

    long revision;
    Instant modified;
    Instant lastActivity;
    Instant deadline;

    @Nullable
    HandlerId assignee;

    @Nullable
    String label;

    @Nullable
    Resolution ended;

    boolean deleted;

    /** Of its newest change. */
    long position;

    boolean fellOffTheLog;

    Row(ThreadId id, NumberPair pair, OwnerId owner, Instant created) {
        this.id = id;
        this.pair = pair;
        this.owner = owner;
        this.created = created;
        this.modified = created;
        this.lastActivity = created;
        this.deadline = created;
    }

    /** Open and Alive, as the row says; whether its time is over is another question. */
    boolean isOpen() {
        return ended == null && !deleted;
    }

    boolean isDue(Instant now) {
        return isOpen() && now.compareTo(deadline) >= 0;
    }
}
