package org.messagethreads.emulator.random;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.messagethreads.emulator.random.Known.Kind;
import org.messagethreads.emulator.wire.Request;

/** Requests that were right before one thing about them was changed. */
final class InvalidRequests {

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1001",
            "99999999999999999999",
            "1.5",
            "x",
            "%20",
            "+12092480001",
            "%2B0",
            "null",
            "Open",
            "2026-02-30T00:00:00Z",
            "2026-02-17T25:00",
            "%2B999999999-12-31T23:59:59Z",
            "%F0%9F%98%80",
            "%00");
    private static final List<String> NAMES = List.of(
            "threadStatus",
            "availability",
            "ownerExtensionIds",
            "ownerPhoneNumber",
            "guestPhoneNumber",
            "perPage",
            "page",
            "creationTimeFrom",
            "creationTimeTo",
            "threadIds",
            "messageIds",
            "syncType",
            "syncToken",
            "unknown",
            "");

    private final Draw draw;
    private final Known known;
    private final Supplier<Request> right;
    private final DamagedJson json;
    private final List<UnaryOperator<Request>> changes = List.of(
            this::anotherMethod,
            this::anotherPath,
            this::anotherId,
            this::anotherParameter,
            this::anotherParameter,
            this::anotherBody,
            this::anotherBody,
            this::anotherBody,
            this::anotherToken);

    InvalidRequests(Draw draw, Known known, Supplier<Request> right) {
        this.draw = draw;
        this.known = known;
        this.right = right;
        this.json = new DamagedJson(draw);
    }

    Request next() {
        return draw.of(changes).apply(right.get());
    }

    private Request anotherMethod(Request request) {
        return request.withMethod(
                draw.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "BREW"));
    }

    private Request anotherPath(Request request) {
        String path = request.path();
        return request.withTarget(draw.of(
                path + "/",
                path + "/more",
                path + draw.text().replaceAll("[^a-zA-Z0-9]", "."),
                path.substring(0, path.lastIndexOf('/')),
                path.replace("~", draw.of("62498880001", "-", "~~", "a%20b")),
                path.replace("v1", "v2"),
                PublicRequests.THREADS + draw.of("/notes", "/entries/sync", "/messages/1", "/messages/1/content/2"),
                "/"));
    }

    private Request anotherId(Request request) {
        String id = draw.of(
                "1", "a%00b", "%C3%A4", "x".repeat(2_000), "62498880009", "ffffffff-ffff-4fff-bfff-ffffffffffff");
        return request.withTarget(request.target().replaceAll("[0-9a-f-]{36}|6249888000[12]", id));
    }

    private Request anotherParameter(Request request) {
        String query = request.target().substring(request.path().length()).replaceFirst("^\\?", "");
        String more = draw.of(query, draw.of(NAMES) + "=" + draw.of(VALUES), manyTimes(), "=", "&&", "page", "a=b=c");
        return request.withTarget(request.path() + "?" + query + "&" + more);
    }

    private String manyTimes() {
        String name = draw.of(NAMES);
        return draw.several(15, "&", () -> name + "=" + draw.below(20));
    }

    private Request anotherBody(Request request) {
        return request.with(request.octets().startsWith("{") ? json.of(request.body()) : json.value());
    }

    private Request anotherToken(Request request) {
        return request.withHeader(
                "Authorization",
                draw.of(
                        "",
                        "Bearer",
                        "bearer " + known.any(Kind.ACCESS, ""),
                        "Bearer " + known.any(Kind.SHORT_LIVED, ""),
                        "Bearer " + known.any(Kind.REFRESH, ""),
                        "Bearer " + "a".repeat(43),
                        "Basic YTpi",
                        "Bearer \u00e4"));
    }
}
