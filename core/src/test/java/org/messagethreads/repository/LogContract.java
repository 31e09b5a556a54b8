package org.messagethreads.repository;

import static org.messagethreads.fixtures.CountingIds.id;
import static org.messagethreads.fixtures.Guests.pair;
import static org.messagethreads.fixtures.Histories.deleted;
import static org.messagethreads.fixtures.Histories.opened;
import static org.messagethreads.fixtures.Histories.resolved;

import io.vavr.collection.Seq;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadId;

/** What the contracts of a change log are written with. */
abstract class LogContract<S extends ThreadRepository & ThreadQueries & ChangeLog> extends StoreContract<S> {

    static final Scope EVERYTHING = new Scope.Everything();

    final Delta since(long after) {
        return store.since(new Position(after), Position.START, EVERYTHING, Integer.MAX_VALUE);
    }

    static Seq<ThreadId> ids(Delta delta) {
        return delta.threads().map(MessageThread::id);
    }

    /** A thread of a pair of its own, one event. */
    final void open(int number) {
        append(pair(number), opened(pair(number), id(number), "m" + number));
    }

    /** One event. */
    final void resolve(int number) {
        append(pair(number), resolved(id(number), 2));
    }

    /** One event. */
    final void delete(int number) {
        append(pair(number), deleted(id(number), 2));
    }
}
