package org.messagethreads.checker;

import static org.messagethreads.testkit.People.GUS;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;

/**
 * A client of Gus's, who takes one thread at a time. Immutable.
 *
 * @param point what its token stands for; none before a full sync
 * @param saw which owners it saw when it was given its token
 * @param stages whether it is in the middle of a full sync, or before one
 */
record Client(ThreadReplica replica, Option<SyncPoint> point, Set<OwnerId> saw, boolean stages) {

    static final Reader READER = Reader.handler(GUS);
    static final Client NEW = new Client(ThreadReplica.empty(Option.some(1)), Option.none(), HashSet.empty(), true);

    /** More than any history of the checker has pages. */
    private static final int MOST_PAGES = 100;

    /** The same client with an answer to what it asks. */
    Client after(Either<Refusal, SyncAnswer> answer, Stage stage) {
        return new Client(
                replica.apply(replica.next(), answer),
                answer.toOption().flatMap(it -> Stores.KEY.open(it.token(), READER)),
                stage.host.directory.ownersShownTo(GUS),
                answer.forAll(it -> stages && it.hasMore()));
    }

    /** Up to where everything was delivered. */
    Position at() {
        return point.map(SyncPoint::at).getOrElse(Position.START);
    }

    /** What the log must still hold for its token to be good (S11). */
    Position reach() {
        return point.flatMap(SyncPoint::full).getOrElse(this::at);
    }

    /** What it would hold if the next answer were the last, and without threads. */
    Seq<MessageThread.Open> held() {
        SyncAnswer nothing = new SyncAnswer(List.empty(), new SyncToken(""), false);
        return replica.apply(replica.next(), Either.right(nothing)).open();
    }

    Either<Refusal, SyncAnswer> ask(Stage stage) {
        return stage.service.sync(replica.next(), READER);
    }

    /** The same client, having asked until there was no more. */
    Client caughtUp(Stage stage) {
        Client client = after(ask(stage), stage);
        for (int pages = 1; client.replica.hasMore(); pages++) {
            if (pages == MOST_PAGES) {
                throw new IllegalStateException("asked and asked, and there was always more");
            }
            client = client.after(client.ask(stage), stage);
        }
        return client;
    }

    /** What the same reader is given by a full sync in one answer. */
    static Seq<MessageThread> fullSync(Stage stage) {
        return stage.service.sync(SyncRequest.full(), READER).get().threads();
    }
}
