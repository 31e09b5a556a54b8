package org.messagethreads.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.oracle.Shown.maybe;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.messagethreads.MessageThreads;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.SyncedClient;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;

/**
 * A reader who asks for syncs with tokens new and old, in pages of several sizes, and whose every answer is held
 * against the oracle. Also holds a replica.
 */
final class Correspondent {

    /** Of the pages each kept token asks for. */
    private static final List<Option<Integer>> LIMITS =
            List.of(Option.none(), Option.some(1), Option.some(2), Option.none(), Option.some(3));

    /** A token and what the oracle thinks of it. */
    private record Held(SyncToken token, Ticket ticket) {}

    private final MessageThreads service;
    private final Oracle oracle;
    private final Reader reader;
    private final SyncedClient client;
    private final List<Option<Held>> kept = new ArrayList<>();
    private int turn;

    Correspondent(MessageThreads service, Oracle oracle, Reader reader, Option<Integer> limit) {
        this.service = service;
        this.oracle = oracle;
        this.reader = reader;
        this.client = new SyncedClient(service, reader, limit);
        LIMITS.forEach(ignored -> kept.add(Option.none()));
    }

    /** Asks with every kept token; the first is exchanged each time, the next every second time, and so on (S9). */
    void look() {
        turn++;
        ask(null, Option.none());
        for (int i = 0; i < kept.size(); i++) {
            Option<Held> next = ask(kept.get(i).getOrElse((Held) null), LIMITS.get(i));
            if (turn % (1 << i) == 0 || next.isEmpty()) {
                kept.set(i, next);
            }
        }
        client.catchUp();
        assertThat(client.open()).as("the replica").isEqualTo(Shown.threads(oracle.syncs.open(reader)));
    }

    /** S4. */
    void refuses(Correspondent other) {
        other.kept
                .getFirst()
                .forEach(held -> assertThat(service.sync(SyncRequest.after(held.token()), reader))
                        .as("with another's token")
                        .isEqualTo(Either.left(new Refusal.InvalidToken())));
    }

    private Option<Held> ask(@Nullable Held held, Option<Integer> limit) {
        oracle.settleAll();
        SyncRequest request = new SyncRequest(maybe(held).map(Held::token), limit, 0);
        Either<Refusal, SyncAnswer> answer = service.sync(request, reader);
        Option<Refusal> refusal = maybe(held).flatMap(it -> maybe(oracle.syncs.refusal(it.ticket(), reader)));
        assertThat(answer.swap().toOption()).as("a refused sync").isEqualTo(refusal);
        return answer.toOption().map(it -> new Held(it.token(), check(it, held, limit)));
    }

    private Ticket check(SyncAnswer answer, @Nullable Held held, Option<Integer> limit) {
        if (held == null && limit.isEmpty()) {
            assertThat(answer.threads()).as("a full sync").isEqualTo(Shown.threads(oracle.syncs.open(reader)));
            assertThat(answer.hasMore()).isFalse();
            return ticket(answer, oracle.syncs.beginning(reader).full(), 0);
        }
        Ticket asked = held == null ? oracle.syncs.beginning(reader) : held.ticket();
        List<Row> owed = oracle.syncs.since(asked, reader);
        List<Row> page = owed.subList(0, Math.min(limit.getOrElse(owed.size()), owed.size()));
        assertThat(answer.threads()).as("what changed").isEqualTo(Shown.threads(page));
        assertThat(answer.hasMore()).as("whether there is more").isEqualTo(page.size() < owed.size());
        Ticket given = ticket(answer, page.isEmpty() ? asked.at() : page.getLast().position, asked.full());
        assertThat(given.at())
                .as("more only if the token is later (S7)")
                .isGreaterThan(asked.at() - (answer.hasMore() ? 0 : 1));
        assertThat(oracle.syncs.since(given, reader))
                .as("what is still owed")
                .isEqualTo(owed.subList(page.size(), owed.size()));
        return given;
    }

    /** The position is the service's to choose among those that stand for what was delivered (S7). */
    private Ticket ticket(SyncAnswer answer, long atLeast, long full) {
        SyncPoint point = Stores.KEY.open(answer.token(), reader).get();
        long at = point.at().value();
        long goal = at < full ? full : 0;
        assertThat(at).as("where the token stands").isBetween(atLeast, (long) oracle.books.log.size());
        assertThat(point.full().map(Position::value).getOrElse(0L))
                .as("where the full sync began")
                .isEqualTo(goal);
        return new Ticket(at, goal, oracle.syncs.seen(reader));
    }
}
