package org.messagethreads.emulator.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;
import java.util.function.Function;
import org.messagethreads.Outcome;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Life;
import org.messagethreads.emulator.api.Records;
import org.messagethreads.emulator.api.Records.MessageRecord;
import org.messagethreads.emulator.api.Records.ThreadRecord;
import org.messagethreads.emulator.http.Body;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NotE164;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.Receive;

/** A guest writes. */
record InboundEndpoint(Account account) {

    /** The message, and the thread it stands in. */
    record Received(MessageRecord message, ThreadRecord thread) {}

    Reply receive(Call call) {
        Body body = call.body().require("from", "to");
        Either<NotE164, PhoneNumber> guest = PhoneNumber.parse(body.requiredText("from"));
        Either<NotE164, PhoneNumber> owner = PhoneNumber.parse(body.requiredText("to"));
        Option<Text> text =
                Option.ofOptional(body.text("text")).filter(it -> !it.isEmpty()).map(Text::new);
        Option<MessageId> id = Option.ofOptional(body.text("id").map(it -> id(body, it)));
        return owner.flatMap(to -> guest.map(from -> new NumberPair(to, from)))
                .fold(InboundEndpoint::noNumber, pair -> received(it -> new Receive(pair, it, text), id));
    }

    private static MessageId id(Body body, String id) {
        if (!id.matches("[0-9]{1,19}")) {
            throw body.invalid("id", "1 to 19 digits");
        }
        return new MessageId(id);
    }

    private Reply received(Function<MessageId, OfMessage> message, Option<MessageId> id) {
        Life life = account.life();
        Either<Refusal, Outcome> answer =
                id.fold(() -> life.handle(message), given -> life.handle(message.apply(given)));
        return answer.fold(InboundEndpoint::refused, outcome -> switch (outcome) {
            case Outcome.Changed it -> shown(201, it.event().message().get(), it.thread(), life);
            case Outcome.Unchanged it -> shown(200, it.message().get(), it.thread(), life);
            case Outcome.Reconciled ignored -> throw new IllegalStateException("a message was reconciled");
        });
    }

    private static Reply shown(int status, Message message, MessageThread thread, Life life) {
        Records records = new Records(life.directory());
        return Reply.of(status, new Received(records.message(message, thread), records.thread(thread)));
    }

    private static Reply refused(Refusal refusal) {
        return Control.refused(
                refusal,
                switch (refusal) {
                    case Refusal.UnknownOwnerNumber it ->
                        Map.of("phoneNumber", it.number().e164());
                    case Refusal.GuestIsOwner it ->
                        Map.of("phoneNumber", it.number().e164());
                    case Refusal.MessageIdReused it -> Map.of("id", it.message().value());
                    default -> Map.of();
                });
    }

    /** A host keeps what a short code or a name sent (N2), and has no use for the rest (N1). */
    private static Reply noNumber(NotE164 none) {
        String rule = switch (none.form()) {
            case SHORT_CODE, ALPHANUMERIC -> "N2";
            case EMPTY, WITHOUT_PLUS, MALFORMED -> "N1";
        };
        return Control.refused(rule, "This is no E.164 number: %s.".formatted(none), Map.of("raw", none.raw()));
    }
}
