package org.messagethreads.thread;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** The answers a rule can give, and how a change is stamped. */
final class Answer {

    private Answer() {}

    static Either<Refusal, Option<ThreadEvent>> changed(ThreadEvent event) {
        return Either.right(Option.some(event));
    }

    static Either<Refusal, Option<ThreadEvent>> nothingToDo() {
        return Either.right(Option.none());
    }

    static Either<Refusal, Option<ThreadEvent>> refused(Refusal refusal) {
        return Either.left(refusal);
    }

    static Refusal stale(Revision seen, Option<? extends MessageThread> thread) {
        return new Refusal.Stale(seen, thread.map(MessageThread::id), thread.map(MessageThread::revision));
    }

    static Refusal notTheAssignee(Rule rule, HandlerId caller, MessageThread.Open thread) {
        return new Refusal.NotTheAssignee(rule, caller, thread.id(), thread.assignee());
    }

    static ThreadEvent.Change change(MessageThread thread, Instant at) {
        return new ThreadEvent.Change(thread.id(), at, thread.revision().next(), modified(thread.facts(), at));
    }

    /** I5: rising by 1 ms or more. */
    static Instant modified(ThreadFacts before, Instant at) {
        Instant least = before.modified().plusMillis(1);
        return at.isAfter(least) ? at : least;
    }
}
