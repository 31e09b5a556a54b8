package org.messagethreads.emulator.api;

import io.vavr.collection.Seq;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.messagethreads.emulator.http.Parameters;

/**
 * Where a page stands in its list.
 *
 * @param page which one, counted from 1
 * @param perPage how many records at most
 * @param pageStart the index of its first record in the list; none if it is empty
 * @param pageEnd the index of its last one
 * @param totalPages of the list
 * @param totalElements of the list
 */
record Paging(
        int page,
        int perPage,
        Optional<Integer> pageStart,
        Optional<Integer> pageEnd,
        int totalPages,
        int totalElements) {

    private static final int MOST = 1_000;
    private static final int STANDARD = 100;

    /** A page: its records, and where it stands. */
    record Page<R>(List<R> records, Paging paging) {}

    /** Which page is asked for. */
    record Asked(int page, int perPage) {

        private int start() {
            return (page - 1) * perPage;
        }

        /** That page of a list. */
        <T, R> Page<R> of(Seq<T> all, Function<T, R> record) {
            return new Page<>(all.drop(start()).take(perPage).map(record).asJava(), of(all.size()));
        }

        private Paging of(int total) {
            boolean isEmpty = start() >= total;
            return new Paging(
                    page,
                    perPage,
                    isEmpty ? Optional.empty() : Optional.of(start()),
                    isEmpty ? Optional.empty() : Optional.of(Math.min(start() + perPage, total) - 1),
                    Math.ceilDiv(total, perPage),
                    total);
        }
    }

    /** Reads which page is asked for; more records than there may be are as many as there may be. */
    static Asked asked(Parameters query) {
        int page = query.one("page", "a number from 1 to 1000", it -> number(it).filter(n -> n <= MOST))
                .orElse(1);
        int perPage = query.one("perPage", "a number from 1 on", Paging::number).orElse(STANDARD);
        return new Asked(page, Math.min(perPage, MOST));
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text)
                .filter(it -> it.matches("[1-9][0-9]*"))
                .map(it -> it.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(it));
    }
}
