package org.messagethreads.testkit.hardcases.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of a server. It prints its method and path only: the rest may hold tokens, texts and numbers (E2).
 *
 * @param method of HTTP
 * @param path below the base URI
 * @param query pairs of a name and a value, escaped
 * @param body what is sent along
 */
record Request(String method, String path, List<String> query, Optional<Body> body) {

    /**
     * What is sent along.
     *
     * @param type its media type
     * @param text what it is
     */
    record Body(String type, String text) {}

    static Request get(String path) {
        return of("GET", path);
    }

    static Request post(String path) {
        return of("POST", path);
    }

    static Request put(String path) {
        return of("PUT", path);
    }

    static Request delete(String path) {
        return of("DELETE", path);
    }

    private static Request of(String method, String path) {
        return new Request(method, path, List.of(), Optional.empty());
    }

    /** One more parameter. */
    Request with(String name, Object value) {
        return with(name, List.of(value));
    }

    /** One more parameter, if there is a value for it. */
    Request with(String name, Optional<?> value) {
        return with(name, value.stream().toList());
    }

    /** One more parameter for each value: an array repeats its name. */
    Request with(String name, List<?> values) {
        Stream<String> more = values.stream().map(it -> pair(name, it.toString()));
        return new Request(method, path, Stream.concat(query.stream(), more).toList(), body);
    }

    Request json(Object content) {
        return sending(new Body("application/json", Json.written(content)));
    }

    Request form(Map<String, String> fields) {
        String text = fields.entrySet().stream()
                .map(it -> pair(it.getKey(), it.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        return sending(new Body("application/x-www-form-urlencoded", text));
    }

    private Request sending(Body sent) {
        return new Request(method, path, query, Optional.of(sent));
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String pair(String name, String value) {
        return name + "=" + escaped(value);
    }

    /** A plus is a blank to some servers and a plus to others; escaped, neither is in doubt. */
    static String escaped(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
