package org.messagethreads.oracle;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Status;

/** Who sees what, and in which lists (L1 to L6). */
final class Lists {

    private final Books books;
    private final Owners owners;

    Lists(Books books, Owners owners) {
        this.books = books;
        this.owners = owners;
    }

    boolean sees(Reader reader, Row row) {
        return sees(reader, row.owner);
    }

    boolean sees(Reader reader, OwnerId owner) {
        return switch (reader) {
            case Reader.Host ignored -> true;
            case Reader.Handler it -> owners.isSeenBy(it.id(), owner);
        };
    }

    /** All that apply; the rules do not say which of them answers a list (L6). */
    List<Refusal> refusals(ThreadQuery query, Reader reader) {
        List<Refusal> refusals = new ArrayList<>();
        for (OwnerId owner : query.owners()) {
            if (!sees(reader, owner)) {
                refusals.add(new Refusal.OwnerNotVisible(owner));
            }
        }
        for (PhoneNumber number : query.ownerNumber()) {
            if (reader instanceof Reader.Handler it && !knows(it, number)) {
                refusals.add(new Refusal.OwnerNumberNotVisible(number));
            }
        }
        return refusals;
    }

    Page page(ThreadQuery query, Reader reader) {
        List<Row> matching = books.rows.stream()
                .filter(row -> sees(reader, row) && passes(query, row) && isAfter(query.after(), row))
                .sorted(Row.BY_AGE)
                .toList();
        List<Row> shown = matching.subList(0, Math.min(query.limit(), matching.size()));
        Option<Cursor> next = Option.when(
                shown.size() < matching.size(), () -> new Cursor(shown.getLast().created, shown.getLast().id));
        return new Page(Shown.threads(shown), next);
    }

    private boolean knows(Reader.Handler reader, PhoneNumber number) {
        Set<OwnerId> seen = owners.seenBy(reader.id());
        return seen.stream().anyMatch(owner -> owners.has(owner, number))
                || books.rows.stream()
                        .anyMatch(row ->
                                seen.contains(row.owner) && row.pair.owner().equals(number));
    }

    private static boolean passes(ThreadQuery query, Row row) {
        Status status = row.ended == null ? Status.OPEN : Status.RESOLVED;
        Availability availability = row.deleted ? Availability.DELETED : Availability.ALIVE;
        return isOneOf(query.status(), status)
                && (query.owners().isEmpty() || query.owners().contains(row.owner))
                && isOneOf(query.ownerNumber(), row.pair.owner())
                && isOneOf(query.guestNumber(), row.pair.guest())
                && (query.created().isEmpty() || isIn(query.created().get(), row.created))
                && query.availability().contains(availability);
    }

    private static <T> boolean isOneOf(Option<T> filter, T value) {
        return filter.isEmpty() || filter.get().equals(value);
    }

    private static boolean isIn(Period period, Instant time) {
        return time.compareTo(period.from()) >= 0 && time.compareTo(period.to()) < 0;
    }

    private static boolean isAfter(Option<Cursor> cursor, Row row) {
        if (cursor.isEmpty()) {
            return true;
        }
        int age = row.created.compareTo(cursor.get().created());
        return age > 0
                || (age == 0 && row.id.toString().compareTo(cursor.get().id().toString()) > 0);
    }
}
