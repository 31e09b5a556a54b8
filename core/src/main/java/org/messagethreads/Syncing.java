package org.messagethreads;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.UUID;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.MessageThread.Open;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;
import org.messagethreads.thread.Scope;

/** Answers clients that stay in sync (S1 to S9). Thinks in positions; tokens come in and go out at the edge. */
record Syncing(ChangeLog log, ThreadQueries queries, Access access, Settling settling, SyncKey key) {

    Either<Refusal, SyncAnswer> sync(SyncRequest request, Reader by) {
        settling.settleAll();
        return Attempts.until(ignored -> {
            Scope scope = access.scope(by);
            var answer = answer(request, new Caller(by, scope, key.view(scope)));
            return Option.when(access.scope(by).equals(scope), answer); // whoever loses an owner sees nothing of it
        });
    }

    /** Who asks, what they may see, and its name. */
    private record Caller(Reader by, Scope scope, UUID view) {}

    private Either<Refusal, SyncAnswer> answer(SyncRequest request, Caller caller) {
        return request.after()
                .fold(
                        () -> Either.right(full(request.limit(), caller)),
                        token -> key.open(token, caller.by())
                                .<Refusal>toEither(Refusal.InvalidToken::new) // S4
                                .flatMap(point -> more(point, request.limit(), caller)));
    }

    private SyncAnswer full(Option<Integer> limit, Caller caller) {
        Position head = log.head(); // S1: read first
        Option<Position> full = Option.some(head);
        return limit.isDefined()
                ? page(Position.START, full, limit, caller)
                : answer(
                        new Delta(settling.together(queries.open(caller.scope()), Open.class::isInstance), head, false),
                        full,
                        caller);
    }

    /** S2, S5. */
    private Either<Refusal, SyncAnswer> more(SyncPoint point, Option<Integer> limit, Caller caller) {
        if (!point.incarnation().equals(log.incarnation()) || reach(point).compareTo(log.head()) > 0) {
            return Either.left(new FullSyncRequired(Reason.OTHER_INCARNATION));
        }
        if (!point.view().equals(caller.view())) {
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

    /**
     * S7: what a second look finds ended is not shown by a full sync that has not gone beyond the head it began at: it
     * comes again there.
     */
    private SyncAnswer page(Position after, Option<Position> full, Option<Integer> limit, Caller caller) {
        int most = limit.getOrElse(Integer.MAX_VALUE);
        Delta delta = log.since(after, full.getOrElse(Position.START), caller.scope(), most);
        boolean onlyOpen = full.exists(head -> head.compareTo(delta.until()) >= 0);
        Seq<MessageThread> threads = settling.inTime(delta, log, it -> !onlyOpen || it instanceof Open);
        return answer(new Delta(threads, delta.until(), delta.hasMore()), full, caller);
    }

    /** S3: the token is what was delivered. */
    private SyncAnswer answer(Delta delta, Option<Position> full, Caller caller) {
        Option<Position> stillFull = full.filter(head -> head.compareTo(delta.until()) > 0);
        SyncPoint point = new SyncPoint(log.incarnation(), caller.view(), delta.until(), stillFull);
        return new SyncAnswer(delta.threads(), key.seal(point, caller.by()), delta.hasMore());
    }
}
