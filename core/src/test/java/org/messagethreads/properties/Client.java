package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.messagethreads.MessageThreads;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;

/** A client that stays in sync, on a bad line; every answer it gets is held against a {@link NaiveLog}. */
final class Client {

    /** What becomes of the answer to a request. */
    enum Line {
        GOOD,
        LOSES_THE_ANSWER,
        REPEATS_THE_ANSWER,
        DELAYS_THE_ANSWER,
        BRINGS_AN_OLD_TOKEN,
        IS_CUT
    }

    private record Answered(SyncRequest asked, Either<Refusal, SyncAnswer> answer) {}

    final Reader reader;
    private final NaiveLog log;
    private ThreadReplica replica;
    private Vector<Answered> underWay = Vector.empty();

    /** Which owners the caller saw when a token was given. */
    private Map<SyncToken, Set<OwnerId>> seen = HashMap.empty();

    private Vector<SyncToken> given = Vector.empty();

    Client(NaiveLog log, Reader reader, Option<Integer> limit) {
        this.log = log;
        this.reader = reader;
        this.replica = ThreadReplica.empty(limit);
    }

    Seq<MessageThread.Open> open() {
        return replica.open();
    }

    /** Asks once, over this line. */
    void ask(MessageThreads service, Line line) {
        if (line == Line.IS_CUT) {
            replica = replica.restarted();
        }
        Answered answered = asked(service, line == Line.BRINGS_AN_OLD_TOKEN ? old() : replica.next());
        switch (line) {
            case GOOD, IS_CUT -> apply(answered);
            case LOSES_THE_ANSWER, BRINGS_AN_OLD_TOKEN -> {}
            case REPEATS_THE_ANSWER -> {
                apply(answered);
                Seq<MessageThread.Open> once = open();
                apply(answered);
                assertThat(open()).as("a repeated answer (S12)").isEqualTo(once);
            }
            case DELAYS_THE_ANSWER -> underWay = underWay.append(answered);
        }
    }

    /** What was delayed comes after all. */
    void deliver() {
        underWay.forEach(this::apply);
        underWay = Vector.empty();
    }

    /** Asks until there is no more; it ends. */
    void catchUp(MessageThreads service, int atMost) {
        int asked = 0;
        do {
            assertThat(asked++).as("requests until there is no more").isLessThanOrEqualTo(atMost);
            apply(asked(service, replica.next()));
        } while (replica.hasMore());
    }

    private void apply(Answered answered) {
        replica = replica.apply(answered.asked(), answered.answer());
    }

    /** With one of the tokens given so far, whichever. */
    private SyncRequest old() {
        return given.isEmpty()
                ? replica.next()
                : new SyncRequest(
                        Option.some(given.get(replica.open().size() % given.size())),
                        replica.next().limit(),
                        0);
    }

    private Answered asked(MessageThreads service, SyncRequest request) {
        Either<Refusal, SyncAnswer> answer = service.sync(request, reader);
        check(request, answer);
        answer.map(SyncAnswer::token).forEach(it -> {
            seen = seen.put(it, log.owners(reader));
            given = given.append(it);
        });
        return new Answered(request, answer);
    }

    private void check(SyncRequest request, Either<Refusal, SyncAnswer> answer) {
        Option<SyncPoint> point = request.after().flatMap(token -> Stores.KEY.open(token, reader));
        Option<Refusal> refusal = point.flatMap(it -> refusal(request.after().get(), it));
        assertThat(answer.swap().toOption()).isEqualTo(refusal);
        answer.forEach(it -> {
            Delta expected = expected(request, point);
            SyncPoint next = Stores.KEY.open(it.token(), reader).get();
            assertThat(new Delta(it.threads(), next.at(), it.hasMore())).isEqualTo(expected);
            assertThat(!it.hasMore() || point.forAll(before -> before.at().compareTo(next.at()) < 0))
                    .as("more means later (S7)")
                    .isTrue();
        });
    }

    private Delta expected(SyncRequest request, Option<SyncPoint> point) {
        if (point.isEmpty() && request.limit().isEmpty()) {
            return new Delta(log.open(reader), log.head(), false);
        }
        Position after = point.map(SyncPoint::at).getOrElse(Position.START);
        Position full = point.isEmpty() ? log.head() : point.get().full().getOrElse(Position.START);
        return log.since(after, full, reader, request.limit().getOrElse(Integer.MAX_VALUE));
    }

    /** S5. */
    private Option<Refusal> refusal(SyncToken token, SyncPoint point) {
        if (!seen.get(token).contains(log.owners(reader))) {
            return Option.some(new FullSyncRequired(Reason.OTHER_OWNERS));
        }
        Position counts = point.full().getOrElse(point.at());
        return Option.when(counts.value() < log.horizon(), () -> new FullSyncRequired(Reason.COMPACTED));
    }
}
