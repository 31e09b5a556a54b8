package org.messagethreads.emulator.control;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.api.Filters;
import org.messagethreads.emulator.http.Body;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.thread.ExpiryPolicy;

/** The clock, and how long threads live by it. */
record ClockEndpoints(Account account) {

    private static final String RIGHT = "a time from %s to %s".formatted(Account.EARLIEST, Account.LATEST);

    /** What the clock shows. */
    record Shown(String now, String lead, boolean running) {}

    /** How long threads live. */
    record Expiry(String ttl) {}

    Reply read(Call call) {
        return shown(account.time());
    }

    Reply set(Call call) {
        Body body = call.body();
        Optional<Instant> now = body.text("now")
                .map(text ->
                        Filters.time(text).filter(Account::canBeShown).orElseThrow(() -> body.invalid("now", RIGHT)));
        boolean running = body.flag("running").orElse(false);
        return shown(account.set(Option.ofOptional(now), running));
    }

    Reply advance(Call call) {
        Body body = call.body().require("duration");
        Duration by = duration(body, "duration", ignored -> true, "an ISO 8601 duration such as PT72H");
        return shown(account.advance(by)
                .getOrElseThrow(() -> body.invalid("duration", "a duration that leads to " + RIGHT)));
    }

    Reply advanceToNextExpiry(Call call) {
        call.body();
        return shown(account.advanceToNextExpiry()
                .getOrElseThrow(why -> Failure.of(409, Control.CONFLICT, sentence(why) + ": nothing moved.")));
    }

    private static String sentence(Account.NoExpiry why) {
        return switch (why) {
            case NOTHING_OPEN -> "No thread is open, so none expires";
            case TOO_LATE ->
                "The next thread expires after %s, which is the latest that the clock shows".formatted(Account.LATEST);
        };
    }

    Reply expire(Call call) {
        Body body = call.body().require("ttl");
        Duration ttl = duration(body, "ttl", ExpiryPolicy::allows, "1 ms to 3,650 days, such as PT72H (T9)");
        account.expireAfter(ttl);
        return Reply.ok(new Expiry(ttl.toString()));
    }

    private static Duration duration(Body body, String name, Predicate<Duration> isRight, String right) {
        try {
            return Optional.of(Duration.parse(body.requiredText(name)))
                    .filter(isRight)
                    .orElseThrow(() -> body.invalid(name, right));
        } catch (DateTimeException ignored) { // it is none
            throw body.invalid(name, right);
        }
    }

    private static Reply shown(Account.Time time) {
        return Reply.ok(new Shown(time.now().toString(), time.lead().toString(), time.running()));
    }
}
