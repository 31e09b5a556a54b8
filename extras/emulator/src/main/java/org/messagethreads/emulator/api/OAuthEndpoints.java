package org.messagethreads.emulator.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Logins;
import org.messagethreads.emulator.account.Logins.Login;
import org.messagethreads.emulator.http.Bearer;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Gate;
import org.messagethreads.emulator.http.Parameters;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.thread.HandlerId;

/** Logging in and out: a JWT grant whose assertion is the id of an extension, refresh, revoke. */
record OAuthEndpoints(Account account, Logins logins) implements Gate {

    private static final String JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** What a client gets who logs in. */
    record Grant(
            String access_token,
            String token_type,
            long expires_in,
            String refresh_token,
            long refresh_token_expires_in,
            String scope,
            String owner_id,
            String endpoint_id) {}

    /** Why a client gets nothing: in the words of OAuth, and in those of the rest of the API. */
    record Refused(String error, String error_description, List<Map<String, Object>> errors) {}

    Reply token(Call call) {
        return answered(() -> token(call, call.form()));
    }

    private Reply token(Call call, Parameters form) {
        if (call.header("Authorization").isEmpty() && form.one("client_id").isEmpty()) {
            return refused("invalid_client", "a client id is right: by Basic authorization, or as client_id");
        }
        Duration life = life(form.one("access_token_ttl"));
        return switch (form.one("grant_type").orElse("")) {
            case JWT ->
                granted(
                        handler(form.one("assertion").orElse("")).map(it -> logins.login(it, life)),
                        "the id of an extension listed as a handler is right");
            case "refresh_token" ->
                granted(
                        logins.refresh(form.one("refresh_token").orElse(""), life),
                        "a refresh token that is still good is right: each is good for one refresh");
            default -> refused("unsupported_grant_type", JWT + " or refresh_token is right");
        };
    }

    Reply revoke(Call call) {
        return answered(() -> {
            call.form().one("token").ifPresent(logins::revoke);
            return Reply.ok(Map.of());
        });
    }

    /** A form that is garbled, or says a thing twice, is refused in the words of OAuth too. */
    private static Reply answered(Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (Failure failure) {
            return refused("invalid_request", failure);
        }
    }

    @Override
    public String caller(String authorization) {
        return logins.handler(Bearer.token(authorization))
                .getOrElseThrow(OAuthEndpoints::unauthorized)
                .value();
    }

    private static Failure unauthorized(Logins.Fault fault) {
        return switch (fault) {
            case EXPIRED -> Failure.of(401, "OAU-128", "Access token expired");
            case UNKNOWN -> Failure.of(401, "OAU-129", "Access token corrupted");
            case MALFORMED -> Failure.of(401, "OAU-149", "Unparsable access token");
        };
    }

    /** Whoever is listed now, and the last handlers of owners that were deleted. */
    private Optional<HandlerId> handler(String assertion) {
        return Filters.made(HandlerId::new)
                .apply(assertion)
                .filter(it -> account.life().directory().ownersShownTo(it).nonEmpty());
    }

    /** As asked for, unless it is longer than usual, or no time at all. */
    private static Duration life(Optional<String> seconds) {
        return seconds.filter(it -> it.matches("[1-9][0-9]{0,8}"))
                .map(it -> Duration.ofSeconds(Long.parseLong(it)))
                .filter(it -> it.compareTo(Logins.ACCESS) < 0)
                .orElse(Logins.ACCESS);
    }

    private static Reply granted(Optional<Login> login, String right) {
        return login.map(it -> Reply.ok(new Grant(
                        it.access(),
                        "bearer",
                        it.life().toSeconds(),
                        it.refresh(),
                        Logins.REFRESH.toSeconds(),
                        "ReadAccounts EditExtensions SMS",
                        it.handler().value(),
                        "emulator")))
                .orElseGet(() -> refused("invalid_grant", right));
    }

    private static Reply refused(String error, String description) {
        return refused(error, Failure.of(400, "OAU-140", description));
    }

    private static Reply refused(String error, Failure failure) {
        return Reply.of(400, new Refused(error, "" + failure.error().get("message"), List.of(failure.error())));
    }
}
