package org.messagethreads.oracle;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.messagethreads.Outcome;
import org.messagethreads.sync.Retention;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Initiator.Party;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Says what the rules page says, as simply as it can be said. */
final class Oracle {

    final Owners owners = new Owners();
    final Books books;
    final Lists lists;
    final Syncs syncs;
    private final InstantSource clock;
    private final Messages messages;
    private final Commands commands;
    private Instant latest = Instant.MIN;

    Oracle(ExpiryPolicy policy, InstantSource clock, Books books) {
        this.clock = clock;
        this.books = books;
        this.lists = new Lists(books, owners);
        this.syncs = new Syncs(books, owners, lists);
        this.messages = new Messages(books, owners, policy);
        this.commands = new Commands(books, owners);
    }

    /** The answer to a command; a thread it opens gets the fresh id. */
    Either<Refusal, Outcome> handle(ThreadCommand command, ThreadId fresh) {
        Instant now = reading();
        return Shown.reply(
                switch (command) {
                    case ThreadCommand.Receive it -> {
                        settle(it.pair(), now);
                        yield messages.receive(it, now, fresh);
                    }
                    case ThreadCommand.Send it -> {
                        settle(it.pair(), now);
                        yield messages.send(it, now, fresh);
                    }
                    case ThreadCommand.OnThread it -> {
                        settle(it.thread(), now);
                        yield commands.handle(it, now);
                    }
                    case ThreadCommand.Reconcile it -> {
                        settleAll();
                        yield new Reply.Told(reconcile(it.owner(), now));
                    }
                });
    }

    Either<Refusal, MessageThread> thread(ThreadId id, Reader by) {
        return read(id, by, Shown::thread);
    }

    Either<Refusal, Seq<Message>> messages(ThreadId id, Reader by) {
        return read(id, by, row -> Vector.ofAll(row.notes).map(note -> Shown.message(row, note)));
    }

    Either<Refusal, Seq<ThreadEvent>> history(ThreadId id, Reader by) {
        return read(id, by, row -> Vector.ofAll(books.history(row)).map(Shown::event));
    }

    /** Everything due is settled; what is asked next concerns all (T2). */
    void settleAll() {
        settle(Integer.MAX_VALUE);
    }

    void settle(int most) {
        books.due(reading()).stream().limit(most).forEach(books::expire);
    }

    void compact(Retention keep) {
        settleAll();
        syncs.compact(keep, reading());
    }

    Option<Instant> nextExpiry() {
        settleAll();
        return Option.ofOptional(
                books.where(Row::isOpen).stream().map(row -> row.deadline).min(Instant::compareTo));
    }

    private <T> Either<Refusal, T> read(ThreadId id, Reader by, Function<Row, T> show) {
        settle(id, reading());
        Row row = books.row(id);
        if (row == null) {
            return Either.left(new Refusal.UnknownThread(Rule.E1, id));
        }
        return by instanceof Reader.Handler it && !lists.sees(by, row)
                ? Either.left(new Refusal.NotAHandler(Rule.L1, it.id()))
                : Either.right(show.apply(row));
    }

    /** A8 and R3: what the directory says now is held against what is open. */
    private List<Entry> reconcile(OwnerId owner, Instant now) {
        List<Entry> entries = new ArrayList<>();
        List<Row> open = books.where(row -> row.isOpen() && row.owner.equals(owner)).stream()
                .sorted(Row.BY_ID)
                .toList();
        for (Row row : open) {
            if (!owners.exists(owner)) {
                entries.add(books.resolve(row, Party.SYSTEM, StatusReason.OWNER_DELETED, now));
            } else if (!owners.has(owner, row.pair.owner())) {
                entries.add(books.resolve(row, Party.SYSTEM, StatusReason.OWNER_PHONE_NUMBER_DELETED, now));
            } else if (row.assignee != null && !owners.isAssignable(owner, row.assignee)) {
                entries.add(books.unassign(row, Party.SYSTEM, row.assignee, now));
            }
        }
        return entries;
    }

    private void settle(NumberPair pair, Instant now) {
        books.due(now).stream().filter(row -> row.pair.equals(pair)).forEach(books::expire);
    }

    private void settle(ThreadId id, Instant now) {
        Row row = books.row(id);
        if (row != null) {
            settle(row.pair, now);
        }
    }

    /** T5. */
    private Instant reading() {
        Instant now = clock.instant();
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }
}
