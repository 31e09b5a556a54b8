package org.messagethreads.memory;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.messagethreads.query.Cursor;

/**
 * Threads in the order of lists (L4), leaf by leaf. Most come last, and are added in place. Written under the store's
 * lock, read by anybody without one: a reader finds all that is there when it begins, and perhaps some of what comes
 * meanwhile.
 */
final class Postings {

    private volatile AtomicReferenceArray<Leaf> leaves = new AtomicReferenceArray<>(0);
    private volatile int size;

    int size() {
        return size;
    }

    void add(ThreadRow row) {
        AtomicReferenceArray<Leaf> now = leaves;
        if (now.length() == 0) {
            leaves = spliced(now, 0, 0, Leaf.of(row));
        } else {
            int at = holding(now, upTo(row));
            Leaf leaf = now.get(at);
            if (!leaf.isFull()) {
                now.setRelease(at, leaf.with(row));
            } else if (leaf.endsBefore(row)) {
                leaves = spliced(now, at + 1, 0, Leaf.of(row));
            } else {
                Leaf whole = leaf.with(row);
                int half = whole.size() / 2;
                leaves = spliced(
                        now, at, 1, whole.copy(0, half, half), whole.copy(half, whole.size(), whole.size() - half));
            }
        }
        size = size() + 1;
    }

    /**
     * A thread that is not listed as open any more is passed over by those who want open ones, and forgotten in time.
     */
    void leave(ThreadRow row) {
        AtomicReferenceArray<Leaf> now = leaves;
        int at = holding(now, upTo(row));
        if (now.get(at).left()) {
            Leaf open = now.get(at).open();
            if (open.size() == 0) {
                leaves = spliced(now, at, 1);
            } else {
                now.setRelease(at, open);
            }
        }
        size = size() - 1;
    }

    Iterator<ThreadRow> all() {
        return new Walk(leaves, 0, null, 0);
    }

    /** From a cursor on, that one included or not. */
    Iterator<ThreadRow> from(Cursor cursor, boolean inclusive) {
        ToIntFunction<ThreadRow> place = row -> {
            int order = row.compareTo(cursor.created(), cursor.id());
            return order == 0 && !inclusive ? -1 : order;
        };
        AtomicReferenceArray<Leaf> now = leaves;
        if (now.length() == 0) {
            return all();
        }
        int at = holding(now, place);
        Leaf leaf = now.get(at);
        return new Walk(now, at, leaf, leaf.from(place));
    }

    private static ToIntFunction<ThreadRow> upTo(ThreadRow row) {
        return it -> it.compareTo(row) <= 0 ? -1 : 1;
    }

    /** The last leaf that begins before a place; the first if none does. */
    private static int holding(AtomicReferenceArray<Leaf> leaves, ToIntFunction<ThreadRow> place) {
        int low = 0;
        int high = leaves.length() - 1;
        int middle = high; // most come last
        while (low < high) {
            if (place.applyAsInt(leaves.get(middle).get(0)) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
            middle = (low + high + 1) >>> 1;
        }
        return low;
    }

    private static AtomicReferenceArray<Leaf> spliced(
            AtomicReferenceArray<Leaf> leaves, int at, int removed, Leaf... added) {
        int grown = added.length - removed;
        AtomicReferenceArray<Leaf> next = new AtomicReferenceArray<>(leaves.length() + grown);
        for (int index = 0; index < at; index++) {
            next.setPlain(index, leaves.getPlain(index));
        }
        for (int index = 0; index < added.length; index++) {
            next.setPlain(at + index, added[index]);
        }
        for (int index = at + removed; index < leaves.length(); index++) {
            next.setPlain(index + grown, leaves.getPlain(index));
        }
        return next;
    }

    /** A leaf that is replaced in place begins and ends between the same neighbours. */
    private static final class Walk implements Iterator<ThreadRow> {

        private final AtomicReferenceArray<Leaf> leaves;
        private int at;
        private @Nullable Leaf leaf;
        private int index;

        Walk(AtomicReferenceArray<Leaf> leaves, int at, @Nullable Leaf leaf, int index) {
            this.leaves = leaves;
            this.at = at;
            this.leaf = leaf;
            this.index = index;
        }

        @Override
        public boolean hasNext() {
            while (at < leaves.length()) {
                if (leaf == null) {
                    leaf = leaves.get(at);
                }
                if (index < leaf.size()) {
                    return true;
                }
                leaf = null;
                index = 0;
                at++;
            }
            return false;
        }

        @Override
        public ThreadRow next() {
            if (!hasNext() || leaf == null) {
                throw new NoSuchElementException();
            }
            return leaf.get(index++);
        }
    }
}
