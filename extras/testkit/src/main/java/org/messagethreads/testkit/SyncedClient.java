package org.messagethreads.testkit;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.messagethreads.MessageThreads;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;

/** A client that stays in sync, over a good line. */
public final class SyncedClient {

    public final List<Refusal> refusals = new ArrayList<>();
    private final MessageThreads service;
    private final Reader reader;
    private ThreadReplica replica;

    public SyncedClient(MessageThreads service, Reader reader, Option<Integer> limit) {
        this.service = service;
        this.reader = reader;
        this.replica = ThreadReplica.empty(limit);
    }

    /** Asks once. */
    public void ask() {
        SyncRequest asked = replica.next();
        Either<Refusal, SyncAnswer> answer = service.sync(asked, reader);
        replica = replica.apply(asked, answer);
        answer.swap().forEach(refusals::add);
    }

    /** Asks until there is no more. */
    public void catchUp() {
        int asked = 0;
        do {
            if (asked++ > 10_000) {
                throw new IllegalStateException("asked and asked, and there was always more");
            }
            ask();
        } while (replica.hasMore());
    }

    public Seq<MessageThread.Open> open() {
        return replica.open();
    }
}
