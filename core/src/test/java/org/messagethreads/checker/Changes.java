package org.messagethreads.checker;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** I4 and I5, held against the changes a move led to. */
final class Changes {

    private Changes() {}

    /** Stops at the first that is broken. */
    static void check(Seq<MessageThread> before, Ground after) {
        Map<ThreadId, MessageThread> threads = after.threads().toMap(MessageThread::id, it -> it);
        if (!before.forAll(it -> threads.get(it.id()).exists(then -> i4(it, then)))) {
            throw new AssertionError("I4: what is Resolved stays so, and what is Deleted");
        }
        Seq<MessageThread> changed = after.threads().removeAll(before);
        if (!changed.forAll(it -> i5(after.store.history(it.id()), it))) {
            throw new AssertionError("I5: times never decrease, one event is one revision");
        }
    }

    private static boolean i4(MessageThread earlier, MessageThread later) {
        return later.status().compareTo(earlier.status()) >= 0
                && later.availability().compareTo(earlier.availability()) >= 0;
    }

    private static boolean i5(Seq<ThreadEvent> history, MessageThread thread) {
        ThreadEvent.Change first = history.head().change();
        ThreadEvent.Change last = history.last().change();
        return first.revision().equals(Revision.FIRST)
                && first.modified().equals(first.at())
                && first.at().equals(thread.facts().created())
                && last.revision().equals(thread.revision())
                && last.modified().equals(thread.facts().modified())
                && history.zip(history.tail())
                        .forAll(two -> isNext(two._1().change(), two._2().change()));
    }

    private static boolean isNext(ThreadEvent.Change one, ThreadEvent.Change next) {
        Instant least = one.modified().plusMillis(1);
        return !next.at().isBefore(one.at())
                && next.revision().equals(one.revision().next())
                && next.modified().equals(next.at().isBefore(least) ? least : next.at());
    }
}
