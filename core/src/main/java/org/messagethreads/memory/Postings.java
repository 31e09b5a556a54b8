package org.messagethreads.memory;

import java.util.Iterator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.messagethreads.query.Cursor;

/** Threads in the order of lists (L4). Written under the store's lock, read by anybody without one. */
final class Postings {

    private final ConcurrentSkipListMap<Cursor, ThreadRow> rows = new ConcurrentSkipListMap<>();
    private final AtomicInteger size = new AtomicInteger();

    void add(ThreadRow row) {
        if (rows.putIfAbsent(Cursor.of(row.thread), row) == null) {
            size.incrementAndGet();
        }
    }

    void remove(ThreadRow row) {
        if (rows.remove(Cursor.of(row.thread)) != null) {
            size.decrementAndGet();
        }
    }

    int size() {
        return size.get();
    }

    Iterator<ThreadRow> all() {
        return rows.values().iterator();
    }

    /** From a cursor on, that one included or not. */
    Iterator<ThreadRow> from(Cursor cursor, boolean inclusive) {
        return rows.tailMap(cursor, inclusive).values().iterator();
    }
}
