package org.messagethreads.testkit.histories;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.messagethreads.Outcome;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.histories.Step.MessageRef;
import org.messagethreads.testkit.histories.Step.Sight;
import org.messagethreads.testkit.histories.Step.ThreadRef;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/**
 * What callers remember of the answers to their commands: it says which thread, message or revision a step means. Looks
 * leave no trace here, so the same commands mean the same with or without them.
 */
final class Memory {

    private static final ThreadId UNKNOWN = ScatteredIds.id(0xff);

    private Vector<ThreadCommand.OfMessage> messages = Vector.empty();
    private Vector<MessageThread> opened = Vector.empty();
    private Map<ThreadId, Revision> revisions = HashMap.empty();
    private int drawn;

    Seq<ThreadId> threads() {
        return opened.map(MessageThread::id);
    }

    Option<MessageId> newestMessage() {
        return messages.lastOption().map(ThreadCommand.OfMessage::message);
    }

    void used(ThreadCommand.OfMessage command) {
        messages = messages.append(command);
    }

    void shown(Outcome outcome) {
        switch (outcome) {
            case Outcome.Changed it -> shown(it.thread());
            case Outcome.Unchanged it -> shown(it.thread());
            case Outcome.Reconciled it -> it.changes().forEach(change -> shown(change.thread()));
        }
    }

    private void shown(MessageThread thread) {
        if (!revisions.containsKey(thread.id())) {
            opened = opened.append(thread);
        }
        revisions = revisions.put(thread.id(), thread.revision());
    }

    ThreadId thread(ThreadRef ref) {
        Seq<ThreadId> all = threads().reverse();
        Seq<ThreadId> ofPair = opened.filter(it -> it.facts().pair().equals(ref.pair()))
                .map(MessageThread::id)
                .reverse();
        return ofPair.drop(ref.before()).orElse(ofPair).orElse(all).headOption().getOrElse(UNKNOWN);
    }

    ThreadCommand command(Step.Commands step) {
        return switch (step) {
            case Step.GuestWrites it -> {
                MessageId id = message(it.message());
                yield new ThreadCommand.Receive(it.pair(), id, it.wording().inbound(id));
            }
            case Step.HandlerSends it -> {
                MessageId id = message(it.message());
                yield new ThreadCommand.Send(
                        it.pair(),
                        id,
                        it.wording().outbound(id),
                        it.by(),
                        it.into().map(this::thread),
                        stated(it.sight(), thread(new ThreadRef(it.pair(), 0))));
            }
            case Step.ComesAgain it ->
                it.ago() <= messages.size()
                        ? messages.get(messages.size() - it.ago())
                        : command(new Step.GuestWrites(People.PAIR, new MessageRef(0), Step.Wording.SHORT));
            case Step.Assigns it -> {
                ThreadId id = thread(it.thread());
                yield new ThreadCommand.Assign(id, it.by(), it.to(), stated(it.sight(), id));
            }
            case Step.Unassigns it -> {
                ThreadId id = thread(it.thread());
                yield new ThreadCommand.Unassign(id, it.by(), stated(it.sight(), id));
            }
            case Step.Resolves it -> {
                ThreadId id = thread(it.thread());
                yield new ThreadCommand.Resolve(id, it.by(), stated(it.sight(), id));
            }
            case Step.Deletes it -> {
                ThreadId id = thread(it.thread());
                yield new ThreadCommand.Delete(id, it.by(), stated(it.sight(), id));
            }
            case Step.Tells it -> new ThreadCommand.Reconcile(it.owner());
        };
    }

    private MessageId message(MessageRef ref) {
        return ref.ago() == 0 || ref.ago() > messages.size()
                ? new MessageId("m" + ++drawn)
                : messages.get(messages.size() - ref.ago()).message();
    }

    Option<Revision> stated(Sight sight, ThreadId id) {
        Revision shown = revisions.getOrElse(id, Revision.FIRST);
        return switch (sight) {
            case NOT_STATED -> Option.none();
            case AS_LAST_ANSWERED -> Option.some(shown);
            case OUTDATED -> Option.some(shown.equals(Revision.FIRST) ? shown.next() : new Revision(shown.value() - 1));
        };
    }
}
