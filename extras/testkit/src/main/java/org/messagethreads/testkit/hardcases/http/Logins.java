package org.messagethreads.testkit.hardcases.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is logged in at a server. Logins are kept from case to case: they outlive a reset, and who handles no owner any
 * more could not log in again.
 */
final class Logins {

    private static final Map<URI, Logins> KEPT = new ConcurrentHashMap<>();
    private static final int UNAUTHORIZED = 401;

    private final Wire wire;
    private final Map<String, Bearer> tokens = new ConcurrentHashMap<>();

    private Logins(Wire wire) {
        this.wire = wire;
    }

    static Logins at(Wire wire) {
        return KEPT.computeIfAbsent(wire.base(), ignored -> new Logins(wire));
    }

    /** Whether these people need not log in: a server that was started anew knows none of them. */
    boolean hold(List<String> extensions) {
        return tokens.keySet().containsAll(extensions) && knows(extensions.getFirst());
    }

    private boolean knows(String extension) {
        return wire.ask(PublicRequests.FIRST_THREAD, Optional.ofNullable(tokens.get(extension)))
                        .status()
                != UNAUTHORIZED;
    }

    /** Asks as somebody; who is not known to the server any more logs in again, once. */
    Answer ask(Request request, String extension) {
        Bearer token = Optional.ofNullable(tokens.get(extension)).orElseGet(() -> logIn(extension));
        Answer answer = wire.ask(request, Optional.of(token));
        return answer.status() == UNAUTHORIZED ? wire.ask(request, Optional.of(logIn(extension))) : answer;
    }

    Bearer logIn(String extension) {
        Answer answer = wire.ask(
                Request.post("/restapi/oauth/token")
                        .form(Map.of(
                                "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
                                "assertion", extension,
                                "client_id", "hard-cases")),
                Optional.empty());
        Bearer token = new Bearer(answer.accepted().text("/access_token"));
        tokens.put(extension, token);
        return token;
    }
}
