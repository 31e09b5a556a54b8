package org.messagethreads.emulator.api;

import static org.messagethreads.emulator.api.ThreadEndpoints.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Life;
import org.messagethreads.emulator.api.Records.ThreadRecord;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Parameters;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.thread.MessageThread;

/** Full and incremental sync, each in one answer. */
record SyncEndpoint(Account account) {

    /** What is asked for. */
    private enum SyncType {
        FSYNC("FSync"),
        ISYNC("ISync");

        private final String word;

        SyncType(String word) {
            this.word = word;
        }
    }

    /** What changed, and how to go on from there. */
    record SyncList(List<ThreadRecord> records, SyncInfo syncInfo) {}

    /** How to go on from there. */
    record SyncInfo(String syncType, String syncToken, String syncTime) {}

    private static final Comparator<MessageThread> NEWEST_FIRST = Comparator.comparing(
                    (MessageThread it) -> it.facts().modified())
            .reversed()
            .thenComparing(MessageThread::id);

    Reply sync(Call call) {
        Parameters query = call.query();
        SyncType type =
                query.one("syncType", "FSync or ISync", SyncEndpoint::type).orElse(SyncType.FSYNC);
        Optional<String> token = query.one("syncToken");
        SyncRequest request = switch (type) {
            case FSYNC -> SyncRequest.full();
            case ISYNC ->
                SyncRequest.after(token.map(SyncToken::new)
                        .orElseThrow(() -> Failure.invalid("syncToken", "the token of the sync before")));
        };
        Life life = account.life();
        SyncAnswer answer =
                life.threads().sync(request, reader(call)).getOrElseThrow(it -> Refusals.ofContent(it, "syncToken"));
        return Reply.ok(shown(type, answer, life));
    }

    private static SyncList shown(SyncType type, SyncAnswer answer, Life life) {
        Records records = new Records(life.directory());
        return new SyncList(
                answer.threads().sorted(NEWEST_FIRST).map(records::thread).asJava(),
                new SyncInfo(type.word, answer.token().text(), Records.time(life.now())));
    }

    private static Optional<SyncType> type(String word) {
        return List.of(SyncType.values()).stream()
                .filter(it -> it.word.equals(word))
                .findFirst();
    }
}
