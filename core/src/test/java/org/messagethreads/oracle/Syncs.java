package org.messagethreads.oracle;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.messagethreads.sync.Retention;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;

/** Full syncs, deltas and compaction (S1 to S11). */
final class Syncs {

    private final Books books;
    private final Owners owners;
    private final Lists lists;

    Syncs(Books books, Owners owners, Lists lists) {
        this.books = books;
        this.owners = owners;
        this.lists = lists;
    }

    /** A full sync in one answer (S1). */
    List<Row> open(Reader reader) {
        return books.rows.stream()
                .filter(row -> row.isOpen() && lists.sees(reader, row))
                .sorted(Row.BY_AGE)
                .toList();
    }

    /** Where a full sync in pages begins (S7). */
    Ticket beginning(Reader reader) {
        return new Ticket(0, books.log.size(), seen(reader));
    }

    /** S5, for a token that is the reader's own. */
    @Nullable
    Refusal refusal(Ticket ticket, Reader reader) {
        if (!ticket.seen().equals(seen(reader))) {
            return new FullSyncRequired(Reason.OTHER_OWNERS);
        }
        return ticket.counts() < books.horizon ? new FullSyncRequired(Reason.COMPACTED) : null;
    }

    /** All that a delta has to deliver, in the order of the log (S2, S7). */
    List<Row> since(Ticket ticket, Reader reader) {
        return books.after(ticket.at()).stream()
                .filter(row -> lists.sees(reader, row) && (row.isOpen() || row.position > ticket.full()))
                .toList();
    }

    Set<OwnerId> seen(Reader reader) {
        return switch (reader) {
            case Reader.Host ignored -> Set.of();
            case Reader.Handler it -> owners.seenBy(it.id());
        };
    }

    /** S11: what changed too long ago, or is too much, falls off, the oldest first, until one is to be kept. */
    void compact(Retention keep, Instant now) {
        List<Row> ended = books.rows.stream()
                .filter(row -> !row.isOpen() && !row.fellOffTheLog)
                .sorted(comparingLong(row -> row.position))
                .toList();
        List<Row> latest = ended.subList(Math.max(0, ended.size() - keep.count()), ended.size());
        Predicate<Row> isKept = row ->
                latest.contains(row) && Duration.between(row.modified, now).compareTo(keep.age()) < 0;
        ended.stream().takeWhile(isKept.negate()).forEach(row -> {
            row.fellOffTheLog = true;
            books.horizon = Math.max(books.horizon, row.position);
        });
    }
}
