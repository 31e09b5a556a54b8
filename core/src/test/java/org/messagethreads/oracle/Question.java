package org.messagethreads.oracle;

import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Reader;

/**
 * What somebody lists. Its period lies between the creation times of two threads, which are named by their numbers so
 * that it makes sense in every history; there is none where they are one, or where there is none.
 */
record Question(ThreadQuery query, Reader by, int from, int to) {

    ThreadQuery over(Books books) {
        int threads = books.rows.size();
        if (from >= threads || to >= threads || !isBefore(books.rows.get(from), books.rows.get(to))) {
            return query;
        }
        return query.withCreated(new Period(books.rows.get(from).created, books.rows.get(to).created));
    }

    private static boolean isBefore(Row one, Row other) {
        return one.created.compareTo(other.created) < 0;
    }
}
