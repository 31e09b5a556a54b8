package org.messagethreads.emulator.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request, right or wrong.
 *
 * @param method of HTTP, or none
 * @param target path and query as they go over the wire
 * @param headers besides those that say where it goes and how long it is
 * @param octets the body, a character for each byte; empty if there is none
 */
public record Request(String method, String target, Map<String, String> headers, String octets) {

    /** One without a body. */
    public static Request of(String method, String target) {
        return new Request(method, target, Map.of("Content-Type", "application/json"), "");
    }

    /** The same by another method. */
    public Request withMethod(String other) {
        return new Request(other, target, headers, octets);
    }

    /** The same to another target. */
    public Request withTarget(String other) {
        return new Request(method, other, headers, octets);
    }

    /** The same with a header. */
    public Request withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, target, more, octets);
    }

    /** The same by who has a token. */
    public Request by(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    /** The same with a body. */
    public Request with(String other) {
        return with(other.getBytes(UTF_8));
    }

    /** The same with a body. */
    public Request with(byte[] other) {
        return new Request(method, target, headers, new String(other, ISO_8859_1));
    }

    /** The same with a form for a body. */
    public Request withForm(String form) {
        return with(form).withHeader("Content-Type", "application/x-www-form-urlencoded");
    }

    /** {@return the body} */
    public byte[] body() {
        return octets.getBytes(ISO_8859_1);
    }

    /** {@return the target without its query} */
    public String path() {
        return target.split("\\?", 2)[0];
    }

    @Override
    public String toString() {
        String begin = octets.substring(0, Math.min(octets.length(), 300));
        return "%s %s %s, %d bytes: %s".formatted(method, target, headers, octets.length(), begin);
    }
}
