package org.messagethreads.emulator.http;

import java.util.Map;
import java.util.Optional;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param body written as JSON; none if there is none
 * @param headers besides those that every answer has
 */
public record Reply(int status, Optional<Object> body, Map<String, String> headers) {

    /** 200, with a body. */
    public static Reply ok(Object body) {
        return of(200, body);
    }

    /** 204, without a body. */
    public static Reply noContent() {
        return new Reply(204, Optional.empty(), Map.of());
    }

    /** Some status, with a body. */
    public static Reply of(int status, Object body) {
        return new Reply(status, Optional.of(body), Map.of());
    }

    /** 405: which methods are right. */
    static Reply wrongMethod(String allowed) {
        Reply reply = Failure.of(405, "CMN-405", "This method is not allowed here: %s is right.".formatted(allowed))
                .reply();
        return new Reply(reply.status(), reply.body(), Map.of("Allow", allowed));
    }
}
