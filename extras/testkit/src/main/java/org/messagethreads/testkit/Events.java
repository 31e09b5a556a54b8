package org.messagethreads.testkit;

import static org.messagethreads.testkit.CountingIds.id;

import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Initiator.Party;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadEvent.Assigned;
import org.messagethreads.thread.ThreadEvent.Change;
import org.messagethreads.thread.ThreadEvent.Deleted;
import org.messagethreads.thread.ThreadEvent.MessageAdded;
import org.messagethreads.thread.ThreadEvent.Opened;
import org.messagethreads.thread.ThreadEvent.Resolved;
import org.messagethreads.thread.ThreadEvent.Unassigned;

/** Events in few words: threads of Billing and the guest, by number, living 72 hours. */
public final class Events {

    private Events() {}

    /** A change that needed no push to be later than the one before. */
    public static Change change(long thread, long revision, Instant at) {
        return change(thread, revision, at, at);
    }

    public static Change change(long thread, long revision, Instant at, Instant modified) {
        return new Change(id(thread), at, new Revision(revision), modified);
    }

    public static Message inbound(long thread, String message, Instant at, String text) {
        return message(thread, message, at, Option.none(), Option.some(new Text(text)));
    }

    public static Message media(long thread, String message, Instant at) {
        return message(thread, message, at, Option.none(), Option.none());
    }

    public static Message outbound(long thread, String message, Instant at, String text, HandlerId by) {
        return message(thread, message, at, Option.some(by), Option.some(new Text(text)));
    }

    /** The message opens its thread: assigned to its sender, unassigned if there is none. */
    public static Opened opened(Message first) {
        return new Opened(
                new Change(first.thread(), first.acceptedAt(), Revision.FIRST, first.acceptedAt()),
                People.PAIR,
                People.BILLING,
                first,
                first.acceptedAt().plus(Lifecycle.THREE_DAYS));
    }

    public static MessageAdded added(Change change, Message message) {
        return new MessageAdded(change, message, change.at().plus(Lifecycle.THREE_DAYS));
    }

    public static Assigned assigned(Change change, HandlerId by, HandlerId to) {
        return new Assigned(change, handler(by), to, Option.none());
    }

    public static Assigned reassigned(Change change, HandlerId by, HandlerId from, HandlerId to) {
        return new Assigned(change, handler(by), to, Option.some(from));
    }

    public static Unassigned unassigned(Change change, HandlerId by) {
        return new Unassigned(change, handler(by), by);
    }

    public static Unassigned released(Change change, HandlerId assignee) {
        return new Unassigned(change, Party.SYSTEM, assignee);
    }

    public static Resolved resolved(Change change, HandlerId by) {
        return new Resolved(change, handler(by), StatusReason.MANUAL);
    }

    public static Resolved expired(Change change) {
        return ended(change, StatusReason.THREAD_EXPIRED);
    }

    /** The system resolved it. */
    public static Resolved ended(Change change, StatusReason reason) {
        return new Resolved(change, Party.SYSTEM, reason);
    }

    public static Deleted deleted(Change change, HandlerId by) {
        return new Deleted(change, handler(by));
    }

    private static Initiator.Handler handler(HandlerId id) {
        return new Initiator.Handler(id);
    }

    private static Message message(
            long thread, String message, Instant at, Option<HandlerId> author, Option<Text> text) {
        return new Message(new MessageId(message), id(thread), at, author, text);
    }
}
