package org.messagethreads.thread;

import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.thread.ThreadCommand.Reconcile;

/** What a change of the directory does to an open thread (A8, R3). The conversation is settled. */
final class DirectoryRules {

    private DirectoryRules() {}

    static Option<ThreadEvent> reconcile(Conversation conversation, Reconcile command, Situation situation) {
        return conversation
                .open()
                .filter(thread -> thread.owner().equals(command.owner()))
                .flatMap(thread -> reconcile(thread, situation.roster().get(), situation.now()));
    }

    /** The owner is gone, before its number is, before the assignee is (R3). */
    private static Option<ThreadEvent> reconcile(MessageThread.Open thread, Roster roster, Instant now) {
        return switch (roster) {
            case Roster.Former ignored -> Option.some(ended(thread, StatusReason.OWNER_DELETED, now));
            case Roster.Current it
            when !it.has(thread.facts().pair().owner()) ->
                Option.some(ended(thread, StatusReason.OWNER_PHONE_NUMBER_DELETED, now));
            case Roster.Current it ->
                thread.assignee()
                        .filter(assignee -> !it.canBeAssigned(assignee))
                        .map(assignee -> released(thread, assignee, now));
        };
    }

    private static ThreadEvent ended(MessageThread.Open thread, StatusReason reason, Instant now) {
        return new ThreadEvent.Resolved(Answer.change(thread, now), Initiator.Party.SYSTEM, reason);
    }

    private static ThreadEvent released(MessageThread.Open thread, HandlerId assignee, Instant now) {
        return new ThreadEvent.Unassigned(Answer.change(thread, now), Initiator.Party.SYSTEM, assignee);
    }
}
