package org.messagethreads.oracle;

import static org.messagethreads.oracle.Reply.refused;
import static org.messagethreads.oracle.Shown.maybe;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator.Party;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadId;

/** Messages, received and sent, in the order of E1. */
final class Messages {

    private final Books books;
    private final Owners owners;
    private final ExpiryPolicy policy;

    Messages(Books books, Owners owners, ExpiryPolicy policy) {
        this.books = books;
        this.owners = owners;
        this.policy = policy;
    }

    Reply receive(Receive it, Instant now, ThreadId fresh) {
        OwnerId owner = owners.ownerOf(it.pair().owner());
        endWhatTheNumberLeft(it.pair(), owner, now);
        String text = it.text().isEmpty() ? null : it.text().get().value();
        Note note = new Note(it.message(), now, null, text);
        Row earlier = books.of(it.message());
        if (earlier != null) {
            return again(it, note, earlier);
        }
        return owner == null || isWithItself(it.pair())
                ? refused(odd(it.pair(), owner))
                : accept(it, owner, note, fresh);
    }

    Reply send(Send it, Instant now, ThreadId fresh) {
        OwnerId owner = owners.ownerOf(it.pair().owner());
        endWhatTheNumberLeft(it.pair(), owner, now);
        if (owner == null || isWithItself(it.pair())) {
            return refused(odd(it.pair(), owner));
        }
        if (!owners.isHandler(owner, it.by())) {
            return refused(new Refusal.NotAHandler(Rule.M5, it.by()));
        }
        Note note = new Note(it.message(), now, it.by(), it.text().value());
        Row earlier = books.of(it.message());
        if (earlier != null) {
            return earlier.owner.equals(owner) ? again(it, note, earlier) : reused(it);
        }
        Refusal refusal = refusal(it, owner);
        return refusal != null ? refused(refusal) : accept(it, owner, note, fresh);
    }

    /** R3: the first message of a pair ends the thread of an owner who had the number before. */
    private void endWhatTheNumberLeft(NumberPair pair, @Nullable OwnerId owner, Instant now) {
        Row open = books.open(pair);
        if (open != null && owner != null && !open.owner.equals(owner)) {
            StatusReason reason =
                    owners.exists(open.owner) ? StatusReason.OWNER_PHONE_NUMBER_DELETED : StatusReason.OWNER_DELETED;
            books.resolve(open, Party.SYSTEM, reason, now);
        }
    }

    /** X1 to X3; nobody asks who sent it. */
    private static Reply again(OfMessage it, Note now, Row earlier) {
        for (Note then : earlier.notes) {
            if (then.id.equals(now.id)) {
                boolean same = earlier.pair.equals(it.pair())
                        && (then.author == null) == (now.author == null)
                        && (!earlier.isOpen() || Objects.equals(then.text, now.text));
                return same ? new Reply.NothingToDo(earlier, then) : reused(it);
            }
        }
        throw new IllegalStateException("message " + now.id + " is not where it was found");
    }

    private static Reply reused(OfMessage it) {
        return refused(new Refusal.MessageIdReused(it.message()));
    }

    private static boolean isWithItself(NumberPair pair) {
        return pair.owner().equals(pair.guest());
    }

    /** M12. */
    private static Refusal odd(NumberPair pair, @Nullable OwnerId owner) {
        return owner == null ? new Refusal.UnknownOwnerNumber(pair.owner()) : new Refusal.GuestIsOwner(pair.owner());
    }

    private @Nullable Refusal refusal(Send it, OwnerId owner) {
        Refusal misplaced = it.into().isDefined() ? misplaced(it.into().get(), it.pair(), owner) : null;
        if (misplaced != null) {
            return misplaced;
        }
        Row open = books.open(it.pair());
        if (it.seen().isDefined() && (open == null || it.seen().get().value() != open.revision)) {
            return stale(it.seen().get(), open);
        }
        HandlerId sender = it.by();
        if (open != null && !sender.equals(open.assignee)) {
            return new Refusal.NotTheAssignee(Rule.M4, sender, open.id, maybe(open.assignee));
        }
        return owners.isAssignable(owner, sender) ? null : new Refusal.NotAssignable(Rule.M5, sender);
    }

    /** M6. */
    private @Nullable Refusal misplaced(ThreadId id, NumberPair pair, OwnerId owner) {
        Row named = books.row(id);
        if (named == null || !named.pair.equals(pair) || !named.owner.equals(owner)) {
            return new Refusal.UnknownThread(Rule.M6, id);
        }
        if (named.deleted) {
            return new Refusal.ThreadDeleted(Rule.M6, id);
        }
        return named.ended == null ? null : new Refusal.ThreadNotOpen(Rule.M6, id, named.ended);
    }

    private Reply accept(OfMessage it, OwnerId owner, Note note, ThreadId fresh) {
        Row open = books.open(it.pair());
        Instant deadline = policy.deadline(owner, note.at);
        return new Reply.Changed(
                open != null
                        ? books.add(open, note, deadline)
                        : books.open(new Row(fresh, it.pair(), owner, note.at), note, deadline));
    }

    /** A7. */
    static Refusal stale(Revision seen, @Nullable Row row) {
        return row == null
                ? new Refusal.Stale(seen, Option.none(), Option.none())
                : new Refusal.Stale(seen, Option.some(row.id), Option.some(new Revision(row.revision)));
    }
}
