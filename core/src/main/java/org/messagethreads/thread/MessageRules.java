package org.messagethreads.thread;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Send;

/** Where a message belongs (M, X). The conversation is settled. */
record MessageRules(ExpiryPolicy policy, Conversation conversation, Situation situation) {

    Either<Refusal, Option<ThreadEvent>> receive(Receive command) {
        return again(Direction.INBOUND, command.text())
                .orElse(() -> wrongNumber(command.pair()).map(Answer::refused))
                .getOrElse(() -> accept(command, Option.none(), command.text()));
    }

    Either<Refusal, Option<ThreadEvent>> send(Send command) {
        HandlerId sender = command.by();
        Option<Text> text = Option.some(command.text());
        return wrongNumber(command.pair())
                .orElse(() -> notAHandler(sender))
                .map(Answer::refused)
                .orElse(() -> again(Direction.OUTBOUND, text))
                .orElse(() -> command.into()
                        .flatMap(this::cannotBeNamed)
                        .orElse(() -> command.seen().flatMap(this::hasMoved))
                        .orElse(() -> notTheAssignee(sender))
                        .orElse(() -> notAssignable(sender))
                        .map(Answer::refused))
                .getOrElse(() -> accept(command, Option.some(sender), text));
    }

    /** X1 to X3: a message id that was accepted before. */
    private Option<Either<Refusal, Option<ThreadEvent>>> again(Direction direction, Option<Text> text) {
        return situation
                .accepted()
                .map(message -> message.direction() == direction && isRedelivery(message, text)
                        ? Answer.nothingToDo()
                        : Answer.refused(new Refusal.MessageIdReused(message.id())));
    }

    /** X1 while its thread is open, X2 afterwards; X3 if its thread is of another pair. */
    private boolean isRedelivery(Message accepted, Option<Text> text) {
        return conversation
                .thread(accepted.thread())
                .filter(thread -> accepted.direction() == Direction.INBOUND || isSendersOwn(thread))
                .exists(thread -> thread.asOpen().isEmpty() || accepted.text().equals(text));
    }

    /** M12. */
    private Option<Refusal> wrongNumber(NumberPair pair) {
        if (!situation.roster().exists(roster -> roster.has(pair.owner()))) {
            return Option.some(new Refusal.UnknownOwnerNumber(pair.owner()));
        }
        return Option.when(pair.owner().equals(pair.guest()), () -> new Refusal.GuestIsOwner(pair.guest()));
    }

    /** M5. */
    private Option<Refusal> notAHandler(HandlerId sender) {
        return Option.when(!roster().handles(sender), () -> new Refusal.NotAHandler(Rule.M5, sender));
    }

    /** M6: why a message cannot join the thread it names. */
    private Option<Refusal> cannotBeNamed(ThreadId id) {
        Option<MessageThread> named = conversation.thread(id).filter(this::isSendersOwn);
        return named.isEmpty()
                ? Option.some(new Refusal.UnknownThread(Rule.M6, id))
                : switch (named.get()) {
                    case MessageThread.Deleted ignored -> Option.some(new Refusal.ThreadDeleted(Rule.M6, id));
                    case MessageThread.Resolved it -> Option.some(new Refusal.ThreadNotOpen(Rule.M6, id, it.ended()));
                    case MessageThread.Open ignored -> Option.none();
                };
    }

    /** L1: a thread of an owner who had the number before is no sender's business. */
    private boolean isSendersOwn(MessageThread thread) {
        return thread.owner().equals(roster().owner());
    }

    /** M6, A7: held against the open thread; without one, a revision is stale. */
    private Option<Refusal> hasMoved(Revision seen) {
        return Option.when(
                !conversation.open().exists(open -> open.revision().equals(seen)),
                () -> Answer.stale(seen, conversation.open()));
    }

    /** M4. */
    private Option<Refusal> notTheAssignee(HandlerId sender) {
        return conversation
                .open()
                .filter(open -> !open.assignee().contains(sender))
                .map(open -> Answer.notTheAssignee(Rule.M4, sender, open));
    }

    /** M5. */
    private Option<Refusal> notAssignable(HandlerId sender) {
        return Option.when(!roster().canBeAssigned(sender), () -> new Refusal.NotAssignable(Rule.M5, sender));
    }

    private Roster roster() {
        return situation.roster().get();
    }

    /** M1, M2, M3. */
    private Either<Refusal, Option<ThreadEvent>> accept(
            OfMessage command, Option<HandlerId> author, Option<Text> text) {
        OwnerId owner = roster().owner();
        conversation.open().filter(open -> !open.owner().equals(owner)).forEach(this::reconcileFirst);
        ThreadId thread = conversation.open().fold(situation::freshId, MessageThread::id);
        Message message = new Message(command.message(), thread, situation.now(), author, text);
        return Answer.changed(conversation
                .open()
                .fold(
                        () -> opened(conversation.pair(), message),
                        open -> new ThreadEvent.MessageAdded(
                                Answer.change(open, situation.now()), message, deadline(owner))));
    }

    /** M1: unassigned. M2: assigned to the sender. */
    private ThreadEvent opened(NumberPair pair, Message first) {
        Instant now = situation.now();
        OwnerId owner = roster().owner();
        return new ThreadEvent.Opened(
                new ThreadEvent.Change(first.thread(), now, Revision.FIRST, now), pair, owner, first, deadline(owner));
    }

    /** T9. */
    private Instant deadline(OwnerId owner) {
        Instant activity = situation.now();
        Instant deadline = policy.deadline(owner, activity);
        if (!ExpiryPolicy.allows(Duration.between(activity, deadline))) {
            throw new IllegalStateException(
                    "the expiry policy gave owner %s the deadline %s for an activity at %s: 1 ms to 3,650 days after it are right (T9)"
                            .formatted(owner, deadline, activity));
        }
        return deadline;
    }

    private void reconcileFirst(MessageThread.Open open) {
        throw new IllegalStateException(
                "thread %s is open under owner %s, who has the number no more: Reconcile goes first (R3)"
                        .formatted(open.id(), open.owner()));
    }
}
