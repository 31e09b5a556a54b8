package org.messagethreads.testkit.conformance;

import java.time.Instant;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadEvent.Change;
import org.messagethreads.thread.ThreadId;

/** The second event of a thread, at any time. */
final class LaterEvents {

    private static final Initiator.Handler BY = new Initiator.Handler(People.GUS);

    private LaterEvents() {}

    static ThreadEvent resolved(ThreadId id, Instant at) {
        return new ThreadEvent.Resolved(change(id, at), BY, StatusReason.MANUAL);
    }

    static ThreadEvent deleted(ThreadId id, Instant at) {
        return new ThreadEvent.Deleted(change(id, at), BY);
    }

    private static Change change(ThreadId id, Instant at) {
        return new Change(id, at, new Revision(2), at);
    }
}
