package org.messagethreads.testkit;

import static org.messagethreads.testkit.CountingIds.id;

import io.vavr.control.Option;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;

/** Commands in few words: between Billing and the guest unless a pair is named, threads by number. */
public final class Commands {

    private Commands() {}

    public static Receive receive(String message, String text) {
        return receive(People.PAIR, message, text);
    }

    public static Receive receive(NumberPair pair, String message, String text) {
        return new Receive(pair, new MessageId(message), Option.some(new Text(text)));
    }

    public static Receive receiveMedia(String message) {
        return new Receive(People.PAIR, new MessageId(message), Option.none());
    }

    public static Send send(String message, String text, HandlerId by) {
        return send(People.PAIR, message, text, by);
    }

    public static Send send(NumberPair pair, String message, String text, HandlerId by) {
        return new Send(pair, new MessageId(message), new Text(text), by);
    }

    /** The same message, meant for one thread. */
    public static Send into(long thread, Send send) {
        return new Send(send.pair(), send.message(), send.text(), send.by(), Option.some(id(thread)), send.seen());
    }

    public static Assign assign(long thread, HandlerId by, HandlerId to) {
        return new Assign(id(thread), by, to);
    }

    public static Unassign unassign(long thread, HandlerId by) {
        return new Unassign(id(thread), by);
    }

    public static Resolve resolve(long thread, HandlerId by) {
        return new Resolve(id(thread), by);
    }

    public static Delete delete(long thread, HandlerId by) {
        return new Delete(id(thread), by);
    }

    public static Reconcile reconcile() {
        return new Reconcile(People.BILLING);
    }

    /** The same message, of a sender who saw a revision. */
    public static Send seen(long revision, Send it) {
        return new Send(it.pair(), it.message(), it.text(), it.by(), it.into(), some(revision));
    }

    /** The same command, of a caller who saw a revision. */
    public static Assign seen(long revision, Assign it) {
        return new Assign(it.thread(), it.by(), it.to(), some(revision));
    }

    public static Unassign seen(long revision, Unassign it) {
        return new Unassign(it.thread(), it.by(), some(revision));
    }

    public static Resolve seen(long revision, Resolve it) {
        return new Resolve(it.thread(), it.by(), some(revision));
    }

    public static Delete seen(long revision, Delete it) {
        return new Delete(it.thread(), it.by(), some(revision));
    }

    private static Option<Revision> some(long revision) {
        return Option.some(new Revision(revision));
    }
}
