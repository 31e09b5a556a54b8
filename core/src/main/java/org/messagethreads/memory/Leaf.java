package org.messagethreads.memory;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Some threads that follow one another in the order of lists (L4). Grows at its end in place, all else makes another
 * leaf. Written under the store's lock, read by anybody without one.
 */
final class Leaf {

    private static final int MOST = 512;

    private final ThreadRow[] rows;

    /** Written last, read first. */
    private volatile int size;

    /** How many have left, or more. Only under the lock. */
    private int gone;

    private Leaf(ThreadRow[] rows, int size, int gone) {
        this.rows = rows;
        this.size = size;
        this.gone = gone;
    }

    static Leaf of(ThreadRow row) {
        return new Leaf(new ThreadRow[] {row}, 1, 0);
    }

    int size() {
        return size;
    }

    ThreadRow get(int index) {
        return rows[index];
    }

    boolean isFull() {
        return size == MOST;
    }

    boolean endsBefore(ThreadRow row) {
        return rows[size - 1].compareTo(row) < 0;
    }

    /** The first index from which on rows are not before a place; the size if there is none. */
    int from(ToIntFunction<ThreadRow> place) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(rows[middle]) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** With one more; in place if it comes last and there is room. */
    Leaf with(ThreadRow row) {
        int at = endsBefore(row) ? size : from(it -> it.compareTo(row));
        Leaf leaf =
                at == size && size < rows.length ? this : copy(0, size, Math.max(size + 1, Math.min(2 * size, MOST)));
        System.arraycopy(leaf.rows, at, leaf.rows, at + 1, size - at);
        leaf.rows[at] = row;
        leaf.size = size + 1;
        return leaf;
    }

    Leaf copy(int from, int to, int room) {
        ThreadRow[] copy = new ThreadRow[room];
        System.arraycopy(rows, from, copy, 0, to - from);
        return new Leaf(copy, to - from, gone);
    }

    /** When one of it has left; whether that makes half of it at least. */
    boolean left() {
        gone++;
        return 2 * gone >= size;
    }

    /** Without those that left; empty if all did. */
    Leaf open() {
        ThreadRow[] open =
                Arrays.stream(rows, 0, size).filter(row -> row.listedAsOpen).toArray(ThreadRow[]::new);
        return new Leaf(open, open.length, 0);
    }
}
