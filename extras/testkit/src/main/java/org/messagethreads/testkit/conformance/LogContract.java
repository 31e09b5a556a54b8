package org.messagethreads.testkit.conformance;

import io.vavr.collection.Seq;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.ThreadId;

/** What the contracts of a change log are written with. */
abstract class LogContract<S extends ThreadRepository & ThreadQueries & ChangeLog> extends StoreContract<S> {

    final Delta since(long after) {
        return store.since(new Position(after), Position.START, EVERYTHING, Integer.MAX_VALUE);
    }

    static Seq<ThreadId> ids(Delta delta) {
        return delta.threads().map(MessageThread::id);
    }
}
