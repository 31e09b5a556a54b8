package org.messagethreads.thread;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Supplier;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.OnOpenThread;
import org.messagethreads.thread.ThreadCommand.OnThread;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Unassign;

/** What handlers may do with a thread (A, R, D). The conversation is settled. */
final class ThreadRules {

    private ThreadRules() {}

    static Either<Refusal, Option<ThreadEvent>> decide(
            Conversation conversation, OnThread command, Situation situation) {
        Option<MessageThread> thread = conversation.thread(command.thread());
        if (thread.isEmpty()) {
            return Answer.refused(new Refusal.UnknownThread(Rule.E1, command.thread()));
        }
        Roster roster = situation.roster().get();
        if (!roster.handles(command.by())) {
            return Answer.refused(new Refusal.NotAHandler(Rule.L1, command.by()));
        }
        return decide(thread.get(), command, roster, situation.now());
    }

    private static Either<Refusal, Option<ThreadEvent>> decide(
            MessageThread thread, OnThread command, Roster roster, Instant now) {
        return switch (thread) {
            case MessageThread.Deleted ignored ->
                switch (command) {
                    case Delete ignoredToo -> Answer.nothingToDo(); // D4
                    case OnOpenThread it -> Answer.refused(new Refusal.ThreadDeleted(Rule.D4, it.thread()));
                };
            case MessageThread.Resolved resolved ->
                switch (command) {
                    case Delete it -> unlessStale(resolved, it, () -> delete(resolved, it, now));
                    case OnOpenThread it -> Answer.refused(notOpen(resolved, it));
                };
            case MessageThread.Open open ->
                unlessStale(open, command, () -> switch (command) {
                    case Delete it -> delete(open, it, now);
                    case Resolve it -> resolve(open, it, now);
                    case Unassign it -> unassign(open, it, now);
                    case Assign it -> assign(open, it, roster, now);
                });
        };
    }

    /** A6, R5. */
    private static Refusal notOpen(MessageThread.Resolved thread, OnOpenThread command) {
        Rule rule = switch (command) {
            case Resolve ignored -> Rule.R5;
            case Assign ignored -> Rule.A6;
            case Unassign ignored -> Rule.A6;
        };
        return new Refusal.ThreadNotOpen(rule, thread.id(), thread.ended());
    }

    /** A7. */
    private static Either<Refusal, Option<ThreadEvent>> unlessStale(
            MessageThread thread, OnThread command, Supplier<Either<Refusal, Option<ThreadEvent>>> answer) {
        return command.seen()
                .filter(seen -> !seen.equals(thread.revision()))
                .fold(answer, seen -> Answer.refused(Answer.stale(seen, Option.some(thread))));
    }

    /** D1. */
    private static Either<Refusal, Option<ThreadEvent>> delete(MessageThread thread, Delete command, Instant now) {
        return Answer.changed(new ThreadEvent.Deleted(Answer.change(thread, now), by(command)));
    }

    /** R1. */
    private static Either<Refusal, Option<ThreadEvent>> resolve(
            MessageThread.Open thread, Resolve command, Instant now) {
        return Answer.changed(new ThreadEvent.Resolved(Answer.change(thread, now), by(command), StatusReason.MANUAL));
    }

    /** A5. */
    private static Either<Refusal, Option<ThreadEvent>> unassign(
            MessageThread.Open thread, Unassign command, Instant now) {
        return thread.assignee()
                .fold(
                        Answer::nothingToDo,
                        assignee -> assignee.equals(command.by())
                                ? Answer.changed(
                                        new ThreadEvent.Unassigned(Answer.change(thread, now), by(command), assignee))
                                : Answer.refused(Answer.notTheAssignee(Rule.A5, command.by(), thread)));
    }

    /** A1 to A4. */
    private static Either<Refusal, Option<ThreadEvent>> assign(
            MessageThread.Open thread, Assign command, Roster roster, Instant now) {
        HandlerId caller = command.by();
        HandlerId to = command.to();
        if (thread.assignee().contains(to)) {
            return Answer.nothingToDo(); // A4
        }
        if (thread.assignee().exists(it -> !it.equals(caller)) && !to.equals(caller)) {
            return Answer.refused(Answer.notTheAssignee(Rule.A2, caller, thread));
        }
        if (!roster.handles(to)) {
            return Answer.refused(new Refusal.AssigneeNotAHandler(thread.id(), to));
        }
        if (!roster.canBeAssigned(to)) {
            return Answer.refused(new Refusal.NotAssignable(Rule.A3, to));
        }
        return Answer.changed(new ThreadEvent.Assigned(Answer.change(thread, now), by(command), to, thread.assignee()));
    }

    private static Initiator.Handler by(OnThread command) {
        return new Initiator.Handler(command.by());
    }
}
