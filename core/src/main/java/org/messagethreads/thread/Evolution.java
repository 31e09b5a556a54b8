package org.messagethreads.thread;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Folds events into states: copies facts, decides nothing, refuses a history that cannot have happened. */
final class Evolution {

    private Evolution() {}

    static MessageThread.Open opened(ThreadEvent.Opened event) {
        ThreadEvent.Change change = event.change();
        if (!change.revision().equals(Revision.FIRST)
                || !change.modified().equals(change.at())
                || !isOf(change, event.first(), event.deadline())) {
            throw impossible(Option.none(), event);
        }
        return new MessageThread.Open(
                new ThreadFacts(
                        change.thread(),
                        event.pair(),
                        event.owner(),
                        change.at(),
                        change.modified(),
                        change.revision()),
                event.assignee(),
                event.first().text().map(Label::of),
                change.at(),
                event.deadline());
    }

    static MessageThread evolve(MessageThread thread, ThreadEvent event) {
        ThreadFacts facts = next(thread, event);
        return switch (thread) {
            case MessageThread.Open open ->
                switch (event) {
                    case ThreadEvent.Opened ignored -> throw impossible(Option.some(thread), event);
                    case ThreadEvent.MessageAdded e -> withMessage(open, facts, e);
                    case ThreadEvent.Assigned e
                    when open.assignee().equals(e.previous()) -> withAssignee(open, facts, Option.some(e.assignee()));
                    case ThreadEvent.Assigned ignored -> throw impossible(Option.some(thread), event);
                    case ThreadEvent.Unassigned e
                    when open.assignee().contains(e.previous()) -> withAssignee(open, facts, Option.none());
                    case ThreadEvent.Unassigned ignored -> throw impossible(Option.some(thread), event);
                    case ThreadEvent.Resolved e ->
                        new MessageThread.Resolved(facts, open.label(), new Resolution(e.reason(), e.by(), e.at()));
                    case ThreadEvent.Deleted ignored -> new MessageThread.Deleted(facts, Option.none());
                };
            case MessageThread.Resolved resolved ->
                switch (event) {
                    case ThreadEvent.Opened ignored -> throw impossible(Option.some(thread), event);
                    case ThreadEvent.OfOpenThread ignored -> throw impossible(Option.some(thread), event);
                    case ThreadEvent.Deleted ignored -> new MessageThread.Deleted(facts, resolved.resolution());
                };
            case MessageThread.Deleted ignored -> throw impossible(Option.some(thread), event);
        };
    }

    private static MessageThread withMessage(
            MessageThread.Open open, ThreadFacts facts, ThreadEvent.MessageAdded event) {
        if (!isOf(event.change(), event.added(), event.deadline())) {
            throw impossible(Option.some(open), event);
        }
        return new MessageThread.Open(
                facts,
                open.assignee(),
                event.added().text().map(Label::of).orElse(open.label()),
                event.at(),
                event.deadline());
    }

    private static MessageThread withAssignee(MessageThread.Open open, ThreadFacts facts, Option<HandlerId> assignee) {
        return new MessageThread.Open(facts, assignee, open.label(), open.lastActivity(), open.deadline());
    }

    /** I5. */
    private static ThreadFacts next(MessageThread thread, ThreadEvent event) {
        ThreadFacts facts = thread.facts();
        ThreadEvent.Change change = event.change();
        if (!change.thread().equals(facts.id())
                || !change.revision().equals(facts.revision().next())
                || !change.modified().equals(Answer.modified(facts, change.at()))
                || !isInTime(thread, event)) {
            throw impossible(Option.some(thread), event);
        }
        return facts.after(change);
    }

    /** T1, T3: an expiry at the deadline, all else before it. */
    private static boolean isInTime(MessageThread thread, ThreadEvent event) {
        return !(thread instanceof MessageThread.Open open)
                || (isExpiry(event) ? event.at().equals(open.deadline()) : !open.isOverdue(event.at()));
    }

    private static boolean isExpiry(ThreadEvent event) {
        return event instanceof ThreadEvent.Resolved it && it.reason() == StatusReason.THREAD_EXPIRED;
    }

    private static boolean isOf(ThreadEvent.Change change, Message message, Instant deadline) {
        return message.thread().equals(change.thread())
                && message.acceptedAt().equals(change.at())
                && ExpiryPolicy.allows(Duration.between(change.at(), deadline));
    }

    static IllegalStateException impossible(Option<? extends MessageThread> state, ThreadEvent event) {
        return new IllegalStateException("a history that cannot have happened: %s of thread %s as revision %s, after %s"
                .formatted(
                        event.getClass().getSimpleName(),
                        event.thread(),
                        event.change().revision().value(),
                        state.fold(() -> "no event of it", Evolution::name)));
    }

    private static String name(MessageThread thread) {
        return "%s thread %s at revision %s"
                .formatted(
                        thread.getClass().getSimpleName(),
                        thread.id(),
                        thread.revision().value());
    }
}
