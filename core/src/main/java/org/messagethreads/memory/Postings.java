package org.messagethreads.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
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

    private static final AtomicReferenceArray<Leaf> NO_LEAVES = new AtomicReferenceArray<>(0);

    /** Nobody adds to it: for reading where nothing was written, and for pairs that have no thread yet. */
    static final Postings NONE = new Postings();

    /**
     * The only one, without a leaf: most guests have one thread. Forgotten once a leaf holds it, and read before the
     * leaves, so that who misses it here finds it there.
     */
    private volatile @Nullable ThreadRow only;

    private volatile AtomicReferenceArray<Leaf> leaves = NO_LEAVES;
    private volatile int size;

    int size() {
        return size;
    }

    void add(ThreadRow row) {
        AtomicReferenceArray<Leaf> now = leaves();
        if (now.length() == 0) {
            only = row;
        } else {
            if (only != null) {
                leaves = now;
                only = null;
            }
            int last = now.length() - 1;
            int at = now.get(last).endsBefore(row) ? last : holding(now, upTo(row)); // most come last
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
        AtomicReferenceArray<Leaf> now = leaves();
        int at = holding(now, upTo(row));
        if (now.get(at).left()) {
            Leaf open = now.get(at).open();
            if (open.size() == 0) {
                only = null;
                leaves = spliced(now, at, 1);
            } else {
                now.setRelease(at, open);
            }
        }
        size = size() - 1;
    }

    Iterator<ThreadRow> all() {
        return from(ignored -> 1);
    }

    /** From a cursor on, that one included or not. */
    Iterator<ThreadRow> from(Cursor cursor, boolean inclusive) {
        return from(row -> {
            int order = row.compareTo(cursor.created(), cursor.id());
            return order == 0 && !inclusive ? -1 : order;
        });
    }

    private Iterator<ThreadRow> from(ToIntFunction<ThreadRow> place) {
        AtomicReferenceArray<Leaf> now = leaves();
        return now.length() == 0 ? Collections.emptyIterator() : new Walk(now, place);
    }

    /** A row on its own in a leaf made for the look. */
    private AtomicReferenceArray<Leaf> leaves() {
        ThreadRow alone = only;
        AtomicReferenceArray<Leaf> now = leaves;
        return alone != null && now.length() == 0 ? new AtomicReferenceArray<>(new Leaf[] {Leaf.of(alone)}) : now;
    }

    private static ToIntFunction<ThreadRow> upTo(ThreadRow row) {
        return it -> it.compareTo(row) <= 0 ? -1 : 1;
    }

    /** The last leaf that begins before a place; the first if none does. */
    private static int holding(AtomicReferenceArray<Leaf> leaves, ToIntFunction<ThreadRow> place) {
        int low = 0;
        int high = leaves.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (place.applyAsInt(leaves.get(middle).get(0)) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static AtomicReferenceArray<Leaf> spliced(
            AtomicReferenceArray<Leaf> leaves, int at, int removed, Leaf... added) {
        List<Leaf> next = new ArrayList<>(leaves.length() + added.length);
        for (int index = 0; index < leaves.length(); index++) {
            next.add(leaves.getPlain(index));
        }
        next.subList(at, at + removed).clear();
        next.addAll(at, List.of(added));
        return new AtomicReferenceArray<>(next.toArray(Leaf[]::new));
    }

    /** A leaf that is replaced in place begins and ends between the same neighbours. */
    private static final class Walk implements Iterator<ThreadRow> {

        private final AtomicReferenceArray<Leaf> leaves;
        private int at;
        private Leaf leaf;
        private int index;

        Walk(AtomicReferenceArray<Leaf> leaves, ToIntFunction<ThreadRow> place) {
            this.leaves = leaves;
            this.at = holding(leaves, place);
            this.leaf = leaves.get(at);
            this.index = leaf.from(place);
        }

        @Override
        public boolean hasNext() {
            while (index == leaf.size() && at + 1 < leaves.length()) {
                leaf = leaves.get(++at);
                index = 0;
            }
            return index < leaf.size();
        }

        @Override
        public ThreadRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return leaf.get(index++);
        }
    }
}
