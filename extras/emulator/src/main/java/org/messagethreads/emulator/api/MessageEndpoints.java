package org.messagethreads.emulator.api;

import static org.messagethreads.emulator.api.ThreadEndpoints.reader;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.messagethreads.Outcome;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Life;
import org.messagethreads.emulator.api.Records.MessageRecord;
import org.messagethreads.emulator.http.Body;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Parameters;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadId;

/** Messages: list and send. */
record MessageEndpoints(Account account) {

    private static final int MOST = 10;

    Reply list(Call call) {
        Parameters parameters = call.query();
        ThreadQuery query = Filters.common(parameters);
        Optional<Period> period = Filters.period(parameters);
        List<String> ids = parameters.several("messageIds", MOST);
        List<String> threads = parameters.severalInAnyCase("threadIds", MOST);
        Paging.Asked asked = Paging.asked(parameters);

        Life life = account.life();
        Records records = new Records(life.directory());
        Seq<Placed> all = threads(life, query, threads, reader(call))
                .flatMap(thread -> Placed.in(thread, life.threads(), query::matches))
                .filter(it -> period.stream()
                        .allMatch(within -> within.contains(it.message().acceptedAt())))
                .filter(it -> ids.isEmpty() || ids.contains(it.message().id().value()))
                .sorted(Comparator.comparing((Placed it) -> it.message().acceptedAt())
                        .thenComparing(it -> life.acceptance(it.message())));
        return Reply.ok(asked.of(all, it -> records.message(it.message(), it.thread())));
    }

    private static Seq<ThreadId> threads(Life life, ThreadQuery query, List<String> named, Reader by) {
        if (named.isEmpty()) {
            return ThreadEndpoints.all(life, query, by).map(MessageThread::id);
        }
        // an owner that is not theirs to see is refused here too (L6)
        life.threads().list(query.withLimit(1), by).getOrElseThrow(it -> Refusals.ofContent(it, "threadIds"));
        return Vector.ofAll(named)
                .map(id -> life.threads()
                        .thread(ThreadIds.named(id), by)
                        .getOrElseThrow(it -> Refusals.ofContent(it, "threadIds")))
                .map(MessageThread::id);
    }

    Reply send(Call call) {
        Body body = message(call.body()).require("from.phoneNumber", "to[].phoneNumber", "text");
        NumberPair pair = new NumberPair(number(body.object("from")), guest(body));
        Text text = text(body);
        Option<ThreadId> into = Option.ofOptional(body.text("threadId")).map(ThreadIds::named);
        HandlerId by = new HandlerId(call.caller());
        Life life = account.life();
        Outcome outcome = life.handle(id -> new Send(pair, id, text, by, into, Option.none()))
                .getOrElseThrow(it -> Refusals.ofContent(it, "threadId"));
        return Reply.of(201, sent(life, outcome));
    }

    /** A client generated from the public schema wraps it in the name of the part that it should be. */
    private static Body message(Body body) {
        return body.has("from") ? body : body.object("metadata").orElse(body);
    }

    private static MessageRecord sent(Life life, Outcome outcome) {
        Outcome.Changed changed = (Outcome.Changed) outcome;
        return new Records(life.directory()).message(changed.event().message().get(), changed.thread());
    }

    private static PhoneNumber guest(Body body) {
        List<Body> guests = body.objects("to");
        if (guests.size() != 1) {
            throw body.invalid("to", "one guest");
        }
        return number(Optional.of(guests.getFirst()));
    }

    private static PhoneNumber number(Optional<Body> party) {
        Body of = party.orElseThrow();
        return PhoneNumber.parse(of.requiredText("phoneNumber"))
                .getOrElseThrow(() -> of.invalid("phoneNumber", "an E.164 number"));
    }

    private static Text text(Body body) {
        return Option.of(body.requiredText("text"))
                .filter(it -> !it.isEmpty())
                .map(Text::new)
                .filter(it -> it.length() <= Text.LONGEST_OUTBOUND)
                .getOrElseThrow(() -> body.invalid("text", "1 to 1000 code points"));
    }
}
