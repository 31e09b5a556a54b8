package org.messagethreads.emulator.random;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.messagethreads.emulator.wire.Request;

/** Requests whose bodies are not what they say, or not what they should be. */
final class MalformedRequests {

    private static final int TEN_MIB = 10 * 1024 * 1024;

    private final Draw draw;
    private final Supplier<Request> right;
    private final List<UnaryOperator<Request>> changes = List.of(
            this::cut, this::garbled, this::deep, this::notUtf8, this::oddType, this::oddType, this::odd, this::odd);

    MalformedRequests(Draw draw, Supplier<Request> right) {
        this.draw = draw;
        this.right = right;
    }

    Request next() {
        Request request = right.get();
        return draw.oneIn(60) ? huge(request) : draw.of(changes).apply(request);
    }

    private Request cut(Request request) {
        return request.with(Arrays.copyOf(request.body(), draw.below(request.body().length + 1)));
    }

    private Request garbled(Request request) {
        byte[] body = request.body();
        for (int i = 0; i < body.length; i += 1 + draw.below(body.length)) {
            body[i] = (byte) draw.below(256);
        }
        return request.with(body);
    }

    private Request deep(Request request) {
        int depth = draw.of(99, 100, 101, 1_000, 100_000);
        return request.with(draw.of("[", "{\"a\":", "[{\"owners\":").repeat(depth) + draw.of("", "]".repeat(depth)));
    }

    private Request notUtf8(Request request) {
        return request.with(draw.of(
                new byte[] {'"', (byte) 0xff, '"'},
                new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                "{}".getBytes(UTF_16),
                "\ufeff{}".getBytes(UTF_8),
                draw.bytes(50)));
    }

    private Request oddType(Request request) {
        return request.withHeader(
                "Content-Type",
                draw.of(
                        "text/plain",
                        "application/xml",
                        "application/json;charset=utf-16",
                        "application/json;charset=x",
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=b",
                        "multipart/form-data; boundary=\"b",
                        "multipart/mixed; boundary=b",
                        "a/b/c",
                        ";",
                        "*",
                        "application/x-www-form-urlencoded"));
    }

    private Request odd(Request request) {
        return request.with(draw.of(
                "",
                " ",
                "{",
                "}",
                "{}{}",
                "{} x",
                "{'a':1}",
                "{a:1}",
                "NaN",
                "{\"a\":1,\"a\":2}",
                "// c",
                "{\"from\":01}",
                "\"\\x\"",
                "{\"a\":" + "9".repeat(2_000) + "}",
                "{\"" + "n".repeat(60_000) + "\":1}",
                "%",
                "a=%zz&=&token=%C3",
                "grant_type=%00&grant_type=x",
                "--b\r\n\r\n{}\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=metadata"));
    }

    private Request huge(Request request) {
        int length = TEN_MIB + draw.of(-1_000_000, 0, 1, 100, 3_000_000);
        return request.with(draw.of(" ", "[", "1", "a").repeat(length));
    }
}
