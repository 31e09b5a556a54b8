package org.messagethreads.emulator.api;

import org.messagethreads.emulator.http.Failure;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;

/** The refusals of the rules as errors of the public API. Each has a member {@code rule} besides. */
public final class Refusals {

    private Refusals() {}

    /** A refusal of what names a thread in its path. */
    public static Failure ofPath(Refusal refusal) {
        return failure(refusal, 404, "threadId");
    }

    /** A refusal of what names a thread, if at all, in its body or its query. */
    static Failure ofContent(Refusal refusal, String parameter) {
        return failure(refusal, 400, parameter);
    }

    private static Failure failure(Refusal refusal, int statusOfUnknown, String thread) {
        return (switch (refusal) {
                    case Refusal.UnknownThread ignored -> Failure.notFound(statusOfUnknown, thread);
                    case Refusal.UnknownOwnerNumber ignored -> Failure.invalid("from", refusal.sentence());
                    case Refusal.GuestIsOwner ignored -> Failure.invalid("to", refusal.sentence());
                    case Refusal.AssigneeNotAHandler ignored -> Failure.notFound(400, "assignee.extensionId");
                    case Refusal.InvalidToken ignored -> Failure.invalid("syncToken", refusal.sentence());
                    case Refusal.FullSyncRequired ignored ->
                        Failure.of(400, "MSG-411", refusal.sentence()).with("parameterName", "syncToken");
                    case Refusal.NotTheAssignee it -> notTheAssignee(it);
                    case Refusal.NotAHandler ignored -> forbidden(refusal);
                    case Refusal.NotAssignable ignored -> forbidden(refusal);
                    case Refusal.ThreadDeleted ignored -> forbidden(refusal);
                    case Refusal.ThreadNotOpen ignored -> forbidden(refusal);
                    case Refusal.Stale ignored -> forbidden(refusal);
                    case Refusal.OwnerNotVisible ignored -> forbidden(refusal);
                    case Refusal.OwnerNumberNotVisible ignored -> forbidden(refusal);
                    case Refusal.MessageIdReused ignored -> forbidden(refusal);
                    case Refusal.NumberTaken ignored -> forbidden(refusal);
                })
                .with("rule", refusal.rule().name());
    }

    private static Failure forbidden(Refusal refusal) {
        return Failure.of(403, "MSG-403", refusal.sentence());
    }

    private static Failure notTheAssignee(Refusal.NotTheAssignee refusal) {
        if (refusal.rule() != Rule.M4) {
            return forbidden(refusal);
        }
        String caller = refusal.caller().value();
        Failure failure = Failure.of(
                        403, "MSG-427", "The thread is not assigned to extension [%s] at the moment.".formatted(caller))
                .with("extensionId", caller)
                .with("threadId", refusal.thread().toString());
        return refusal.assignee().fold(() -> failure, it -> failure.with("assigneeExtensionId", it.value()));
    }
}
