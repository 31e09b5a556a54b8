package org.messagethreads.query;

import java.time.Instant;
import java.util.Comparator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.ThreadId;

/**
 * A place in the order of lists: creation time, then id (L4, L5). Times are not truncated.
 *
 * @param created a thread's creation time
 * @param id the thread's id
 */
public record Cursor(Instant created, ThreadId id) implements Comparable<Cursor> {

    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::created).thenComparing(Cursor::id);

    /**
     * The place of a thread.
     *
     * @param thread which thread
     * @return its key; it never changes
     */
    public static Cursor of(MessageThread thread) {
        return new Cursor(thread.facts().created(), thread.id());
    }

    /** Orders by creation time, then id (L4). */
    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
