package org.messagethreads.testkit;

import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadEvent.Change;
import org.messagethreads.thread.ThreadId;

/** Events as the rules could have decided them: one minute after noon for each revision. */
public final class EventsByTheMinute {

    public static final Duration TTL = Duration.ofDays(3);

    private EventsByTheMinute() {}

    public static ThreadEvent opened(NumberPair pair, ThreadId id, String message) {
        return opened(pair, id, message, NOON);
    }

    public static ThreadEvent opened(NumberPair pair, ThreadId id, String message, Instant at) {
        return new ThreadEvent.Opened(
                new Change(id, at, Revision.FIRST, at), pair, BILLING, message(id, message, at), at.plus(TTL));
    }

    public static ThreadEvent added(ThreadId id, long revision, String message) {
        return added(id, revision, message, minute(revision).plus(TTL));
    }

    public static ThreadEvent added(ThreadId id, long revision, String message, Instant deadline) {
        return new ThreadEvent.MessageAdded(change(id, revision), message(id, message, minute(revision)), deadline);
    }

    public static ThreadEvent assigned(ThreadId id, long revision, HandlerId to) {
        return new ThreadEvent.Assigned(change(id, revision), by(), to, Option.none());
    }

    public static ThreadEvent resolved(ThreadId id, long revision) {
        return resolved(change(id, revision));
    }

    /** As the second change of its thread, at any time. */
    public static ThreadEvent resolved(ThreadId id, Instant at) {
        return resolved(second(id, at));
    }

    public static ThreadEvent deleted(ThreadId id, long revision) {
        return deleted(change(id, revision));
    }

    /** As the second change of its thread, at any time. */
    public static ThreadEvent deleted(ThreadId id, Instant at) {
        return deleted(second(id, at));
    }

    public static Change change(ThreadId id, long revision) {
        return new Change(id, minute(revision), new Revision(revision), minute(revision));
    }

    /** When the change with this revision happens. */
    public static Instant minute(long revision) {
        return NOON.plus(Duration.ofMinutes(revision - 1));
    }

    private static ThreadEvent resolved(Change change) {
        return new ThreadEvent.Resolved(change, by(), StatusReason.MANUAL);
    }

    private static ThreadEvent deleted(Change change) {
        return new ThreadEvent.Deleted(change, by());
    }

    private static Change second(ThreadId id, Instant at) {
        return new Change(id, at, Revision.FIRST.next(), at);
    }

    private static Message message(ThreadId thread, String id, Instant at) {
        return new Message(new MessageId(id), thread, at, Option.none(), Option.some(new Text("text of " + id)));
    }

    private static Initiator.Handler by() {
        return new Initiator.Handler(GUS);
    }
}
