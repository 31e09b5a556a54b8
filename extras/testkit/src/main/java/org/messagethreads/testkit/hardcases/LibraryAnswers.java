package org.messagethreads.testkit.hardcases;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.messagethreads.directory.Directory;
import org.messagethreads.query.Page;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NotE164;
import org.messagethreads.thread.Refusal;

/** The answers of the library in the words of the cases; names are looked up as a host does (L8). */
record LibraryAnswers(Directory directory) {

    Seen outcome(Either<Refusal, org.messagethreads.Outcome> answer) {
        return answer.fold(LibraryAnswers::refused, it -> switch (it) {
            case org.messagethreads.Outcome.Changed changed -> Seen.accepted(Outcome.CHANGED, shown(changed.thread()));
            case org.messagethreads.Outcome.Unchanged unchanged ->
                Seen.accepted(Outcome.NOTHING_TO_DO, shown(unchanged.thread()));
            case org.messagethreads.Outcome.Reconciled ignored -> Seen.just(Outcome.DONE);
        });
    }

    Seen thread(Either<Refusal, MessageThread> answer) {
        return answer.fold(LibraryAnswers::refused, it -> Seen.accepted(Outcome.DONE, shown(it)));
    }

    Seen messages(Either<Refusal, Seq<Message>> answer) {
        return answer.fold(
                LibraryAnswers::refused,
                messages -> Seen.messages(messages.map(
                                message -> message.text().map(it -> it.value()).toJavaOptional())
                        .asJava()));
    }

    Seen page(Either<Refusal, Page> answer) {
        return answer.fold(
                LibraryAnswers::refused,
                it -> Seen.page(
                        shown(it.threads()),
                        it.next().isDefined(),
                        it.next().map(LibraryLists::written).toJavaOptional()));
    }

    Seen sync(Either<Refusal, SyncAnswer> answer) {
        return answer.fold(
                LibraryAnswers::refused,
                it -> Seen.page(
                        shown(it.threads()),
                        it.hasMore(),
                        Optional.of(it.token().text())));
    }

    static Seen refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidToken ignored -> Seen.just(Outcome.TOKEN_INVALID);
            case Refusal.FullSyncRequired ignored -> Seen.just(Outcome.FULL_SYNC_REQUIRED);
            default -> Seen.refused(refusal.rule().name());
        };
    }

    /** The host keeps what a short code or a name sent (N2), and knows nothing to do with the rest (N1). */
    static Seen noNumber(NotE164 none) {
        return switch (none.form()) {
            case SHORT_CODE, ALPHANUMERIC -> Seen.refused("N2");
            case EMPTY, WITHOUT_PLUS, MALFORMED -> Seen.refused("N1");
        };
    }

    private List<SeenThread> shown(Seq<MessageThread> threads) {
        return threads.map(this::shown).asJava();
    }

    private SeenThread shown(MessageThread thread) {
        Map<ThreadField, String> fields = new EnumMap<>(ThreadField.class);
        fields.put(ThreadField.STATUS, Words.joined(thread.status()));
        fields.put(ThreadField.AVAILABILITY, Words.joined(thread.availability()));
        fields.put(ThreadField.OWNER, thread.owner().value());
        fields.put(ThreadField.OWNER_NAME, directory.owner(thread.owner()).name());
        fields.put(ThreadField.OWNER_NUMBER, thread.facts().pair().owner().e164());
        fields.put(ThreadField.GUEST_NUMBER, thread.facts().pair().guest().e164());
        fields.put(ThreadField.CREATION_TIME, thread.facts().created().toString());
        fields.put(ThreadField.LAST_MODIFIED_TIME, thread.facts().modified().toString());
        fields.put(ThreadField.REVISION, "" + thread.revision().value());
        put(fields, ThreadField.STATUS_REASON, thread.resolution().map(it -> Words.joined(it.reason())));
        put(fields, ThreadField.LABEL, thread.label().map(it -> it.value()));
        put(fields, ThreadField.ASSIGNEE, thread.assignee().map(it -> it.value()));
        put(
                fields,
                ThreadField.ASSIGNEE_NAME,
                thread.assignee()
                        .map(it -> directory.handler(thread.owner(), it).name()));
        return new SeenThread(thread.id().toString(), fields);
    }

    private static void put(Map<ThreadField, String> fields, ThreadField field, Option<String> value) {
        value.forEach(it -> fields.put(field, it));
    }
}
