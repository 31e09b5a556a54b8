package org.messagethreads;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.ThreadEvent;

/** How a command that was not refused ended: something changed, or there was nothing to do. */
public sealed interface Outcome {

    /**
     * A thread changed, by the command, or by an expiry that a sweep settled. An expiry found on the way is not told
     * here, but stands in the history.
     *
     * @param thread as it stands after the change
     * @param event what happened
     * @param at where it stands in the log
     */
    record Changed(MessageThread thread, ThreadEvent event, Position at) implements Outcome {

        static Changed by(ThreadEvent event, Conversation after) {
            return new Changed(after.thread(event.thread()).get(), event, after.version());
        }
    }

    /**
     * The command was accepted, and there was nothing to do (X1, A4, A5, D4).
     *
     * @param thread as it stands
     * @param message the message that was delivered again, as it stands, if that is why (X1)
     */
    record Unchanged(MessageThread thread, Option<Message> message) implements Outcome {}

    /**
     * The store knows of an owner's change now (A8, R3).
     *
     * @param changes what it changed, by thread id; empty if there was nothing to do
     */
    record Reconciled(Seq<Changed> changes) implements Outcome {}
}
