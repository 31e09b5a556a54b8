package org.messagethreads.thread;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The rules. A pure function of a conversation, a command and a situation: no clock, no random, no input or output; the
 * same arguments, the same decision. The order of the checks is the order of the answers (E1).
 *
 * @param policy what deadline an activity earns (T9)
 */
public record Decider(ExpiryPolicy policy) {

    /**
     * Settles the conversation, then decides the command.
     *
     * @param conversation as it was read
     * @param command what somebody wants; a message only while no thread of another owner than the roster's is open,
     *     which {@link ThreadCommand.Reconcile} of that owner sees to first (R3)
     * @param situation what else the decision rests on
     * @return the expiry, if there was one, and the answer
     * @throws IllegalStateException if the policy gives a deadline outside its bounds (T9), or if the open thread of a
     *     message's pair is of another owner than the roster (R3)
     */
    public Decision decide(Conversation conversation, ThreadCommand command, Situation situation) {
        Option<ThreadEvent> settled = settle(conversation, situation.now());
        Conversation now = settled.isDefined() ? conversation.evolve(settled.get()) : conversation;
        return new Decision(settled, answer(now, command, situation));
    }

    private Either<Refusal, Option<ThreadEvent>> answer(
            Conversation conversation, ThreadCommand command, Situation situation) {
        return switch (command) {
            case ThreadCommand.Receive it -> new MessageRules(policy, conversation, situation).receive(it);
            case ThreadCommand.Send it -> new MessageRules(policy, conversation, situation).send(it);
            case ThreadCommand.OnThread it -> ThreadRules.decide(conversation, it, situation);
            case ThreadCommand.Reconcile it -> Either.right(DirectoryRules.reconcile(conversation, it, situation));
        };
    }

    /**
     * Resolves as expired what is past its deadline. It happens at the deadline, whenever it is noticed (T1, T3, R2).
     *
     * @param conversation as it was read
     * @param now the reading of the clock
     * @return the expiry of the open thread, or none if it is not due
     */
    public static Option<ThreadEvent> settle(Conversation conversation, Instant now) {
        return conversation
                .open()
                .filter(thread -> thread.isOverdue(now))
                .map(thread -> new ThreadEvent.Resolved(
                        Answer.change(thread, thread.deadline()), Initiator.Party.SYSTEM, StatusReason.THREAD_EXPIRED));
    }
}
