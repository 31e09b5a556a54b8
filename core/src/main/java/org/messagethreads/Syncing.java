package org.messagethreads;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.Status;

/** Answers clients that stay in sync (S1 to S9). Thinks in positions; tokens come in and go out at the edge. */
record Syncing(ChangeLog log, ThreadQueries queries, Access access, Settling settling, SyncKey key) {

    private static final ThreadQuery OPEN =
            ThreadQuery.all().withStatus(Status.OPEN).withLimit(1_000);

    Either<Refusal, SyncAnswer> sync(SyncRequest request, Reader by) {
        return Attempts.until(ignored -> {
            Scope scope = access.scope(by);
            var answer = settling.whenSettled(
                    () -> answer(request, new Caller(by, scope)),
                    it -> it.map(SyncAnswer::threads).getOrElse(Vector.empty()));
            return Option.when(access.scope(by).equals(scope), answer); // who loses an owner sees nothing of it
        });
    }

    private record Caller(Reader by, Scope scope) {}

    private Either<Refusal, SyncAnswer> answer(SyncRequest request, Caller caller) {
        if (request.after().isDefined()) {
            return key.open(request.after().get(), caller.by())
                    .<Refusal>toEither(Refusal.InvalidToken::new) // S4
                    .flatMap(point -> more(point, request.limit(), caller));
        }
        Position head = log.head(); // S1: read first
        return Either.right(
                request.limit().isEmpty()
                        ? answer(new Delta(open(caller.scope()), head, false), Option.none(), caller)
                        : page(Position.START, Option.some(head), request.limit(), caller));
    }

    /** S2, S5. */
    private Either<Refusal, SyncAnswer> more(SyncPoint point, Option<Integer> limit, Caller caller) {
        if (!point.incarnation().equals(log.incarnation()) || point.at().compareTo(log.head()) > 0) {
            return Either.left(new FullSyncRequired(Reason.OTHER_INCARNATION));
        }
        if (!point.view().equals(key.view(caller.scope()))) {
            return Either.left(new FullSyncRequired(Reason.OTHER_OWNERS));
        }
        SyncAnswer answer = page(point.at(), point.full(), limit, caller);
        return reach(point).compareTo(log.horizon()) < 0 // read last
                ? Either.left(new FullSyncRequired(Reason.COMPACTED))
                : Either.right(answer);
    }

    /** S11: what had fallen off by the head that a full sync began at was not open then, and is not missed. */
    private static Position reach(SyncPoint point) {
        return point.full().getOrElse(point.at());
    }

    private SyncAnswer page(Position after, Option<Position> full, Option<Integer> limit, Caller caller) {
        Position onlyOpen = full.getOrElse(Position.START);
        return answer(log.since(after, onlyOpen, caller.scope(), limit.getOrElse(Integer.MAX_VALUE)), full, caller);
    }

    /** S3, S7: the token is what was delivered. */
    private SyncAnswer answer(Delta delta, Option<Position> full, Caller caller) {
        Option<Position> stillFull = full.filter(head -> head.compareTo(delta.until()) > 0);
        SyncPoint point = new SyncPoint(log.incarnation(), key.view(caller.scope()), delta.until(), stillFull);
        return new SyncAnswer(delta.threads(), key.seal(point, caller.by()), delta.hasMore());
    }

    /** All threads in a scope that are Open and Alive, each as it stands when it is looked at. */
    private Seq<MessageThread> open(Scope scope) {
        Page page = queries.page(OPEN, scope);
        Seq<MessageThread> open = page.threads();
        for (Option<Cursor> next = page.next(); next.isDefined(); next = page.next()) {
            page = queries.page(OPEN.after(next.get()), scope);
            open = open.appendAll(page.threads());
        }
        return open;
    }
}
