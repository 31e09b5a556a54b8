package org.messagethreads.emulator.random;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.messagethreads.emulator.wire.Request;

/** Bytes that no client of HTTP would send. */
final class RawRequests {

    private static final Request NONE = Request.of("?", "?");

    private final Draw draw;
    private final Supplier<Request> right;
    private final List<Supplier<Raw>> kinds =
            List.of(this::garbage, this::escapes, this::escapes, this::heads, this::lengths, this::endless, this::cut);

    RawRequests(Draw draw, Supplier<Request> right) {
        this.draw = draw;
        this.right = right;
    }

    /**
     * What is sent.
     *
     * @param request which it comes nearest to
     * @param octets a character for each byte
     */
    record Raw(Request request, String octets) {}

    Raw next() {
        return draw.of(kinds).get();
    }

    private Raw garbage() {
        return new Raw(
                NONE,
                draw.of(
                        new String(draw.bytes(300), ISO_8859_1),
                        "\u0016\u0003\u0001\u0002\u0000\u0001",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                        "GET /emulator/v1/clock\r\n",
                        "\r\n\r\n\r\n",
                        "GET  HTTP/1.1\r\n\r\n"));
    }

    /** What stands in a path or a query and is no escape, or no place to go to. */
    private Raw escapes() {
        String path = draw.of("/emulator/v1/", "/emulator/v1/threads/", "/restapi/v1.0/account/", "/");
        String odd = draw.of(
                "%",
                "%z", "%zz", "%C0%80", "%FF", "%2F", "%00", "%u0041", "%25", "\\", "..;/", "//", "\u00ff", "|", "^",
                ";a=b");
        String target = draw.oneIn(2) ? path + odd + draw.of("", "/x") : "/emulator/v1/clock?a=" + odd;
        return new Raw(Request.of("GET", target), head("GET", target, "Host: a") + "\r\n");
    }

    private Raw heads() {
        return new Raw(
                NONE,
                draw.of(
                        "GET / HTTP/1.1\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a\r\nNoColon\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n",
                        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                        "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
                        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
                        "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET http:// HTTP/1.1\r\nHost: a\r\n\r\n",
                        "G\u00c4T / HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET / HTTP/1.1\nHost: a\n\n"));
    }

    /** A body that is not as long as it says. */
    private Raw lengths() {
        Request request = right.get();
        return new Raw(
                request,
                head(
                                request.method(),
                                request.target(),
                                "Host: a",
                                headers(request),
                                draw.of(
                                        "Content-Length: -1",
                                        "Content-Length: x",
                                        "Content-Length: 99999999999999999999",
                                        "Content-Length: 5\r\nContent-Length: 6",
                                        "Content-Length: 1000",
                                        "Transfer-Encoding: chunked",
                                        "Transfer-Encoding: gzip",
                                        "Transfer-Encoding: x",
                                        "Transfer-Encoding: chunked\r\nContent-Length: 3",
                                        "Expect: 200-ok"))
                        + "\r\n"
                        + draw.of("{}", "zz\r\n{}\r\n0\r\n\r\n", "-1\r\n", "2\r\n{}", "fffffffffffffffff\r\n"));
    }

    private Raw endless() {
        String line = draw.of("X: " + "x".repeat(5_000), "X".repeat(3_000) + ": x", "X: y", "Cookie: a=b");
        String target =
                draw.oneIn(3) ? "/emulator/v1/" + "x".repeat(17_000 + draw.below(30_000)) : "/emulator/v1/clock";
        String lines = (line + "\r\n").repeat(20_000 / line.length());
        return new Raw(Request.of("GET", target), head("GET", target, "Host: a", lines + "A: b"));
    }

    /** One that ends in its midst. */
    private Raw cut() {
        Request request = right.get();
        String length = "Content-Length: " + request.octets().length();
        String whole = head(request.method(), request.target(), "Host: a", headers(request), length)
                + "\r\n"
                + request.octets();
        return new Raw(request, whole.substring(0, draw.below(whole.length())));
    }

    private static String headers(Request request) {
        return request.headers().entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue())
                .collect(Collectors.joining("\r\n"));
    }

    private static String head(String method, String target, String... headers) {
        return "%s %s HTTP/1.1\r\n%s\r\n".formatted(method, target, String.join("\r\n", headers));
    }
}
