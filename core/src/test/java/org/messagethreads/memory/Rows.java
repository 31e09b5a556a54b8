package org.messagethreads.memory;

import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.BILLING;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.ThreadFacts;
import org.messagethreads.thread.ThreadId;

/** Rows of open threads that no store wrote. */
final class Rows {

    private Rows() {}

    static ThreadRow opened(long id, Instant created) {
        return opened(id, created, created.plusSeconds(1));
    }

    static ThreadRow opened(long id, Instant created, Instant deadline) {
        ThreadFacts facts =
                new ThreadFacts(new ThreadId(new UUID(0, id)), pair(1), BILLING, created, created, Revision.FIRST);
        ThreadRow row = new ThreadRow(
                new PairRow(pair(1)), new MessageThread.Open(facts, Option.none(), Option.none(), created, deadline));
        row.listedAsOpen = true;
        return row;
    }

    static void move(ThreadRow row, Instant deadline) {
        row.thread = new MessageThread.Open(row.thread.facts(), Option.none(), Option.none(), row.created, deadline);
    }

    static void end(ThreadRow row) {
        row.thread = new MessageThread.Deleted(row.thread.facts(), Option.none());
        row.listedAsOpen = false;
    }
}
