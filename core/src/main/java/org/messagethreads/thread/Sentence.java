package org.messagethreads.thread;

/** The one place where a refusal becomes words. No texts, no whole numbers (E2). */
final class Sentence {

    private Sentence() {}

    static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownOwnerNumber r -> "No owner has the number " + r.number() + ".";
            case Refusal.GuestIsOwner r ->
                "The number " + r.number() + " cannot write to itself: the guest is the owner number.";
            case Refusal.MessageIdReused r ->
                "The message id %s was accepted before for another text, direction or pair.".formatted(r.message());
            case Refusal.UnknownThread r
            when r.rule() == Rule.M6 -> "This pair of numbers has no thread %s.".formatted(r.thread());
            case Refusal.UnknownThread r -> "There is no thread %s.".formatted(r.thread());
            case Refusal.NotAHandler r -> "%s is no handler of this owner.".formatted(r.caller());
            case Refusal.ThreadDeleted r -> "Thread %s is deleted.".formatted(r.thread());
            case Refusal.ThreadNotOpen r -> notOpen(r);
            case Refusal.Stale r -> stale(r);
            case Refusal.NotTheAssignee r -> notTheAssignee(r);
            case Refusal.AssigneeNotAHandler r ->
                "%s cannot be the assignee of thread %s: no handler of its owner.".formatted(r.assignee(), r.thread());
            case Refusal.NotAssignable r
            when r.rule() == Rule.M5 -> "%s cannot send: a handler who is not assignable.".formatted(r.handler());
            case Refusal.NotAssignable r ->
                "%s cannot be the assignee: a handler who is not assignable.".formatted(r.handler());
            case Refusal.OwnerNotVisible r -> "The threads of owner %s are not yours to see.".formatted(r.owner());
            case Refusal.OwnerNumberNotVisible r ->
                "No thread and no owner you see has the number %s.".formatted(r.number());
            case Refusal.InvalidToken ignored -> "This is no sync token of yours, or it is one no longer.";
            case Refusal.FullSyncRequired r -> fullSync(r.reason());
            case Refusal.NumberTaken r ->
                "The number %s belongs to owner %s; owner %s cannot have it too."
                        .formatted(r.number(), r.holder(), r.claimant());
        };
    }

    private static String notOpen(Refusal.ThreadNotOpen refusal) {
        Resolution resolution = refusal.resolution();
        String form = switch (resolution.reason()) {
            case MANUAL -> "Thread %s was resolved by %s at %s.";
            case THREAD_EXPIRED -> "Thread %s expired at %3$s.";
            case OWNER_DELETED -> "Thread %s was resolved at %3$s: its owner was deleted.";
            case OWNER_PHONE_NUMBER_DELETED -> "Thread %s was resolved at %3$s: its owner no longer has the number.";
        };
        return form.formatted(refusal.thread(), resolution.by(), resolution.at());
    }

    private static String fullSync(Refusal.FullSyncRequired.Reason reason) {
        return "A full sync is required: "
                + switch (reason) {
                    case COMPACTED -> "what changed since is no longer all in the log.";
                    case OTHER_INCARNATION -> "the store began anew.";
                    case OTHER_OWNERS -> "you see other owners than before.";
                };
    }

    private static String stale(Refusal.Stale refusal) {
        return refusal.current()
                .fold(
                        () -> "You saw revision %s, but no thread is open."
                                .formatted(refusal.seen().value()),
                        current -> "You saw revision %s of thread %s, which is at revision %s now."
                                .formatted(
                                        refusal.seen().value(), refusal.thread().get(), current.value()));
    }

    private static String notTheAssignee(Refusal.NotTheAssignee refusal) {
        return "Thread %s is %s, and %s is not its assignee."
                .formatted(
                        refusal.thread(),
                        refusal.assignee().fold(() -> "unassigned", assignee -> "assigned to " + assignee),
                        refusal.caller());
    }
}
