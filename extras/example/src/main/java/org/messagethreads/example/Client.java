package org.messagethreads.example;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Refusal;

/** What a handler has on the screen: open threads, as far as the client was told of them. Keeps count of it. */
final class Client {

    private final Host host;
    private final HandlerId handler;
    private ThreadReplica replica;
    private int requests;
    private int refused;
    private int received;

    Client(Host host, HandlerId handler, ThreadReplica start) {
        this.host = host;
        this.handler = handler;
        this.replica = start;
    }

    /** Asks until there is no more, which comes soon: nobody else is at work here meanwhile. */
    Seq<Reply> sync() {
        Seq<Reply> replies = Vector.of(ask(Option.none()));
        while (replica.hasMore()) {
            replies = replies.append(ask(replies.lastOption()));
        }
        return replies;
    }

    private Reply ask(Option<Reply> before) {
        SyncRequest asked = replica.next();
        Either<Refusal, SyncAnswer> answer = host.sync(asked, handler);
        replica = replica.apply(asked, answer);
        Reply reply = Reply.to(asked, before, answer);
        requests++;
        refused += answer.isLeft() ? 1 : 0;
        received += reply.threads().size();
        return reply;
    }

    HandlerId handler() {
        return handler;
    }

    Seq<MessageThread.Open> open() {
        return replica.open();
    }

    int requests() {
        return requests;
    }

    int refused() {
        return refused;
    }

    /** Each thread as often as it came. */
    int received() {
        return received;
    }
}
