package org.messagethreads.testkit.conformance;

import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;

import io.vavr.collection.Seq;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadId;

/** What the contracts of a change log are written with. */
public abstract class LogContract<S extends ThreadRepository & ThreadQueries & ChangeLog> extends StoreContract<S> {

    protected static final Scope EVERYTHING = new Scope.Everything();

    protected final Delta since(long after) {
        return store.since(new Position(after), Position.START, EVERYTHING, Integer.MAX_VALUE);
    }

    protected static Seq<ThreadId> ids(Delta delta) {
        return delta.threads().map(MessageThread::id);
    }

    /** A thread of a pair of its own, one event. */
    protected final void open(int number) {
        append(pair(number), opened(pair(number), id(number), "m" + number));
    }

    /** One event. */
    protected final void resolve(int number) {
        append(pair(number), resolved(id(number), 2));
    }

    /** One event. */
    protected final void delete(int number) {
        append(pair(number), deleted(id(number), 2));
    }
}
