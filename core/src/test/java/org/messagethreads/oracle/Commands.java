package org.messagethreads.oracle;

import static org.messagethreads.oracle.Reply.refused;
import static org.messagethreads.oracle.Shown.maybe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.OnThread;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Unassign;

/** Commands on a thread, in the order of E1. */
final class Commands {

    private final Books books;
    private final Owners owners;

    Commands(Books books, Owners owners) {
        this.books = books;
        this.owners = owners;
    }

    Reply handle(OnThread it, Instant now) {
        Row row = books.row(it.thread());
        if (row == null) {
            return refused(new Refusal.UnknownThread(Rule.E1, it.thread()));
        }
        if (!owners.isHandler(row.owner, it.by())) {
            return refused(new Refusal.NotAHandler(Rule.L1, it.by()));
        }
        if (row.deleted) {
            return it instanceof Delete
                    ? new Reply.NothingToDo(row, null)
                    : refused(new Refusal.ThreadDeleted(Rule.D4, row.id));
        }
        if (row.ended != null && !(it instanceof Delete)) {
            Rule rule = it instanceof Resolve ? Rule.R5 : Rule.A6;
            return refused(new Refusal.ThreadNotOpen(rule, row.id, row.ended));
        }
        if (it.seen().isDefined() && it.seen().get().value() != row.revision) {
            return refused(Messages.stale(it.seen().get(), row));
        }
        return switch (it) {
            case Assign assign -> assign(assign, row, now);
            case Unassign unassign -> unassign(row, unassign.by(), now);
            case Resolve resolve -> new Reply.Changed(books.resolve(row, handler(resolve), StatusReason.MANUAL, now));
            case Delete delete -> new Reply.Changed(books.delete(row, delete.by(), now));
        };
    }

    private Reply assign(Assign it, Row row, Instant now) {
        if (it.to().equals(row.assignee)) {
            return new Reply.NothingToDo(row, null);
        }
        boolean mayAssign =
                row.assignee == null || it.by().equals(row.assignee) || it.by().equals(it.to());
        if (!mayAssign) {
            return notTheAssignee(Rule.A2, it.by(), row);
        }
        if (!owners.isHandler(row.owner, it.to())) {
            return refused(new Refusal.AssigneeNotAHandler(row.id, it.to()));
        }
        if (!owners.isAssignable(row.owner, it.to())) {
            return refused(new Refusal.NotAssignable(Rule.A3, it.to()));
        }
        return new Reply.Changed(books.assign(row, it.by(), it.to(), now));
    }

    private Reply unassign(Row row, HandlerId by, Instant now) {
        @Nullable HandlerId assignee = row.assignee;
        if (assignee == null) {
            return new Reply.NothingToDo(row, null);
        }
        return by.equals(assignee)
                ? new Reply.Changed(books.unassign(row, new Initiator.Handler(by), assignee, now))
                : notTheAssignee(Rule.A5, by, row);
    }

    private static Reply notTheAssignee(Rule rule, HandlerId caller, Row row) {
        return refused(new Refusal.NotTheAssignee(rule, caller, row.id, maybe(row.assignee)));
    }

    private static Initiator.Handler handler(OnThread it) {
        return new Initiator.Handler(it.by());
    }
}
