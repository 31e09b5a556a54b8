package org.messagethreads.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Initiator.Party;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadId;

/** All the oracle knows, looked through from the first line to the last for every question. Tests spoil some of it. */
class Books {

    private static final int LABEL = 200;

    final List<Row> rows = new ArrayList<>();
    final List<Entry> log = new ArrayList<>();
    long horizon;

    List<Row> where(Predicate<Row> condition) {
        return rows.stream().filter(condition).toList();
    }

    @Nullable
    Row row(ThreadId id) {
        return first(where(row -> row.id.equals(id)));
    }

    @Nullable
    Row open(NumberPair pair) {
        return first(where(row -> row.isOpen() && row.pair.equals(pair)));
    }

    /** The row a message was accepted into. */
    @Nullable
    Row of(MessageId message) {
        return first(where(row -> row.notes.stream().anyMatch(note -> note.id.equals(message))));
    }

    List<Entry> history(Row row) {
        return log.stream().filter(entry -> entry.row() == row).toList();
    }

    /** What is due, in the order of D, then of id (T6). */
    List<Row> due(Instant now) {
        return rows.stream()
                .filter(row -> row.isDue(now))
                .sorted(comparing((Row row) -> row.deadline).thenComparing(Row.BY_ID))
                .toList();
    }

    /** What changed after a position, in the order of the log. */
    List<Row> after(long position) {
        return rows.stream()
                .filter(row -> row.position > position)
                .sorted(comparingLong(row -> row.position))
                .toList();
    }

    Entry open(Row row, Note first, Instant deadline) {
        if (row(row.id) != null) {
            throw new IllegalStateException("thread id " + row.id + " was given twice (M8)");
        }
        rows.add(row);
        row.assignee = first.author;
        return accept(row, first, deadline, new Deed.Opened(first, deadline));
    }

    Entry add(Row row, Note note, Instant deadline) {
        return accept(row, note, deadline, new Deed.Added(note, deadline));
    }

    Entry assign(Row row, HandlerId by, HandlerId to, Instant at) {
        Deed deed = new Deed.Assigned(by, to, row.assignee);
        row.assignee = to;
        return write(row, at, deed);
    }

    Entry unassign(Row row, Initiator by, HandlerId before, Instant at) {
        row.assignee = null;
        return write(row, at, new Deed.Unassigned(by, before));
    }

    Entry resolve(Row row, Initiator by, StatusReason reason, Instant at) {
        row.ended = new Resolution(reason, by, at);
        row.assignee = null;
        return write(row, at, new Deed.Resolved(by, reason));
    }

    /** An expiry happens at D, however late it is noticed (T3). */
    Entry expire(Row row) {
        return resolve(row, Party.SYSTEM, StatusReason.THREAD_EXPIRED, row.deadline);
    }

    Entry delete(Row row, HandlerId by, Instant at) {
        row.deleted = true;
        row.assignee = null;
        row.label = null;
        row.notes.forEach(note -> note.text = null);
        return write(row, at, new Deed.Deleted(by));
    }

    private Entry accept(Row row, Note note, Instant deadline, Deed deed) {
        row.notes.add(note);
        row.lastActivity = note.at;
        row.deadline = deadline;
        if (note.text != null) {
            row.label = note.text
                    .codePoints()
                    .limit(LABEL)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return write(row, note.at, deed);
    }

    /** I5. */
    private Entry write(Row row, Instant at, Deed deed) {
        Instant least = row.revision == 0 ? at : row.modified.plusMillis(1);
        row.modified = least.isAfter(at) ? least : at;
        row.revision++;
        row.position = log.size() + 1L;
        row.fellOffTheLog = false;
        Entry entry = new Entry(row.position, row, at, row.revision, row.modified, deed);
        log.add(entry);
        return entry;
    }

    private static @Nullable Row first(List<Row> found) {
        return found.isEmpty() ? null : found.getFirst();
    }
}
