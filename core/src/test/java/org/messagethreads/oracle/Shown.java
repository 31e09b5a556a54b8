package org.messagethreads.oracle;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.messagethreads.Outcome;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadFacts;

/** What the oracle has on its books, in the words of the service. */
final class Shown {

    private Shown() {}

    static Either<Refusal, Outcome> reply(Reply reply) {
        return switch (reply) {
            case Reply.Refused it -> Either.left(it.why());
            case Reply.NothingToDo it ->
                Either.right(new Outcome.Unchanged(
                        thread(it.row()), maybe(it.note()).map(note -> message(it.row(), note))));
            case Reply.Changed it -> Either.right(changed(it.entry()));
            case Reply.Told it ->
                Either.right(new Outcome.Reconciled(Vector.ofAll(it.entries()).map(Shown::changed)));
        };
    }

    static MessageThread thread(Row row) {
        Option<Label> label = maybe(row.label).map(Label::new);
        if (row.deleted) {
            return new MessageThread.Deleted(facts(row), maybe(row.ended));
        }
        return row.ended != null
                ? new MessageThread.Resolved(facts(row), label, row.ended)
                : new MessageThread.Open(facts(row), maybe(row.assignee), label, row.lastActivity, row.deadline);
    }

    static Vector<MessageThread> threads(List<Row> rows) {
        return Vector.ofAll(rows).map(Shown::thread);
    }

    static Message message(Row row, Note note) {
        return new Message(
                note.id, row.id, note.at, maybe(note.author), maybe(note.text).map(Text::new));
    }

    static ThreadEvent event(Entry entry) {
        Row row = entry.row();
        ThreadEvent.Change change =
                new ThreadEvent.Change(row.id, entry.at(), new Revision(entry.revision()), entry.modified());
        return switch (entry.deed()) {
            case Deed.Opened it ->
                new ThreadEvent.Opened(change, row.pair, row.owner, message(row, it.first()), it.deadline());
            case Deed.Added it -> new ThreadEvent.MessageAdded(change, message(row, it.note()), it.deadline());
            case Deed.Assigned it ->
                new ThreadEvent.Assigned(change, new Initiator.Handler(it.by()), it.to(), maybe(it.before()));
            case Deed.Unassigned it -> new ThreadEvent.Unassigned(change, it.by(), it.before());
            case Deed.Resolved it -> new ThreadEvent.Resolved(change, it.by(), it.reason());
            case Deed.Deleted it -> new ThreadEvent.Deleted(change, new Initiator.Handler(it.by()));
        };
    }

    static <T> Option<T> maybe(@Nullable T value) {
        return value == null ? Option.none() : Option.some(value);
    }

    private static Outcome.Changed changed(Entry entry) {
        return new Outcome.Changed(thread(entry.row()), event(entry), new Position(entry.position()));
    }

    private static ThreadFacts facts(Row row) {
        return new ThreadFacts(row.id, row.pair, row.owner, row.created, row.modified, new Revision(row.revision));
    }
}
