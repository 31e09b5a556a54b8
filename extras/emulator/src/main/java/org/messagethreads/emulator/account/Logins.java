package org.messagethreads.emulator.account;

import io.vavr.control.Either;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.messagethreads.thread.HandlerId;

/** Who is logged in, by random tokens that live by the clock of the machine, not by the steered one. Thread-safe. */
public final class Logins {

    /** How long an access token lives unless its client asks for less. */
    public static final Duration ACCESS = Duration.ofHours(1);

    /** How long a refresh token lives. */
    public static final Duration REFRESH = Duration.ofDays(7);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int TOKEN_BYTES = 32;

    private final InstantSource machine;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Login> byAccess = new ConcurrentHashMap<>();
    private final Map<String, Login> byRefresh = new ConcurrentHashMap<>();

    /** Nobody is logged in. */
    public Logins(InstantSource machine) {
        this.machine = machine;
    }

    /**
     * One login, from its tokens' beginning to their end.
     *
     * @param handler who it is
     * @param access the token that requests bring
     * @param refresh the token that a new login is had for
     * @param life how long the access token lives
     * @param expires when it ends
     * @param refreshExpires when the refresh token ends
     */
    public record Login(
            HandlerId handler, String access, String refresh, Duration life, Instant expires, Instant refreshExpires) {}

    /** Why an access token is not good. */
    public enum Fault {
        /** It was good once. */
        EXPIRED,
        /** It has the form of a token, and is none, or none any more. */
        UNKNOWN,
        /** It has not even the form. */
        MALFORMED
    }

    /** Logs a handler in, for so long. */
    public Login login(HandlerId handler, Duration life) {
        Instant now = machine.instant();
        forget(now);
        Login login = new Login(handler, token(), token(), life, now.plus(life), now.plus(REFRESH));
        byAccess.put(login.access(), login);
        byRefresh.put(login.refresh(), login);
        return login;
    }

    /** Gives a new login for a refresh token, which is good for this once; none if it is not good. */
    public Optional<Login> refresh(String token, Duration life) {
        Optional<Login> old = byToken(byRefresh, token).filter(it -> byRefresh.remove(token, it));
        old.ifPresent(this::end);
        return old.filter(it -> machine.instant().isBefore(it.refreshExpires())).map(it -> login(it.handler(), life));
    }

    /** Ends the login that has a token, of either kind, if there is one. */
    public void revoke(String token) {
        byToken(byAccess, token).or(() -> byToken(byRefresh, token)).ifPresent(this::end);
    }

    /** {@return who an access token is good for, or why it is not} */
    public Either<Fault, HandlerId> handler(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Either.left(Fault.MALFORMED);
        }
        return byToken(byAccess, token)
                .<Either<Fault, Login>>map(Either::right)
                .orElse(Either.left(Fault.UNKNOWN))
                .filterOrElse(it -> machine.instant().isBefore(it.expires()), ignored -> Fault.EXPIRED)
                .map(Login::handler);
    }

    private static Optional<Login> byToken(Map<String, Login> logins, String token) {
        return Optional.ofNullable(logins.get(token));
    }

    private void forget(Instant now) {
        byRefresh.values().stream()
                .filter(it -> !now.isBefore(it.refreshExpires()))
                .toList()
                .forEach(this::end);
    }

    private void end(Login login) {
        byAccess.remove(login.access());
        byRefresh.remove(login.refresh());
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
