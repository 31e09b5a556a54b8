package org.messagethreads.testkit.hardcases.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that keeps no threads: it answers what it was told to, and writes down what it was asked. */
final class FakeServer implements AutoCloseable {

    static final String ID = "0b0a1c4e-7d4f-4a55-9d0c-3f1f6e1c0001";
    private static final AtomicInteger SERVERS = new AtomicInteger();
    private static final Pattern ASSERTION = Pattern.compile("assertion=(\\d+)");

    /** Ports come again, and logins are kept for each base URI. */
    private final String path = "/server-" + SERVERS.incrementAndGet();

    private final HttpServer http;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Deque<Told>> told = new ConcurrentHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String refusal = "";

    private record Told(int status, String body) {}

    FakeServer() {
        http = listening();
        http.createContext(path + "/", this::answer);
        http.start();
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    /** Answers so to the next request of this method and path that nothing else was told for. */
    FakeServer tell(String request, int status, String body) {
        told.computeIfAbsent(expanded(request), ignored -> new ArrayDeque<>())
                .add(new Told(status, body.replace('\'', '"')));
        return this;
    }

    /** From now on a rule refuses whatever comes. */
    void refuseEverything(String rule) {
        refusal = "{\"errors\": [{\"errorCode\": \"CMN-101\", \"rule\": \"%s\"}]}".formatted(rule);
    }

    /** What it was asked since this was asked last. */
    List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    static String expanded(String request) {
        return request.replace("{threads}", "/restapi/v1.0/account/~/message-threads")
                .replace("{id}", ID)
                .replace('\'', '"');
    }

    /** A thread as the wire shows it, with further members. */
    static String thread(String members) {
        return """
                {"id": "%s", "status": "Open", "availability": "Alive", \
                "owner": {"extensionId": "62498880001", "name": "Billing Queue", "extensionType": "Department"}, \
                "ownerParty": {"phoneNumber": "+12092480001"}, "guestParty": {"phoneNumber": "+16502240001"}, \
                "creationTime": "2026-02-17T12:00:00.000Z"%s}""".formatted(ID, members);
    }

    static String threadModified(String time) {
        return thread(", \"lastModifiedTime\": \"%s\"".formatted(time));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getRawPath().substring(path.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(request
                + Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .map(it -> "?" + it)
                        .orElse("")
                + (body.isEmpty() ? "" : " " + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body)
                + Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .map(it -> " as " + it)
                        .orElse(""));
        Told answer = Optional.ofNullable(told.get(request))
                .flatMap(it -> Optional.ofNullable(it.poll()))
                .orElseGet(() -> usual(request, body));
        send(exchange, answer);
    }

    private static void send(HttpExchange exchange, Told answer) {
        try (exchange) {
            byte[] bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unless told otherwise everything is accepted, and there is one thread. */
    private Told usual(String request, String body) {
        if (!refusal.isEmpty()) {
            return new Told(400, refusal);
        }
        String thread = threadModified("2026-02-17T12:00:00.000Z");
        return switch (request.replaceFirst("/restapi/v1.0/account/~/message-threads", "")
                .replace(ID, "{id}")) {
            case "POST /restapi/oauth/token" -> new Told(200, token(body));
            case "POST /emulator/v1/inbound" -> new Told(201, "{\"message\": {}, \"thread\": %s}".formatted(thread));
            case "POST /messages" -> new Told(201, "{\"id\": \"1\", \"threadId\": \"%s\"}".formatted(ID));
            case "GET /messages" -> new Told(200, "{\"records\": []}");
            case "GET /sync" -> new Told(200, "{\"records\": [], \"syncInfo\": {\"syncToken\": \"k\"}}");
            case "GET " -> new Told(200, "{\"records\": [], \"paging\": {\"page\": 1, \"totalPages\": 0}}");
            case "GET /{id}", "POST /{id}/resolve", "POST /{id}/assign" -> new Told(200, thread);
            default -> new Told(204, "");
        };
    }

    private String token(String form) {
        Matcher assertion = ASSERTION.matcher(form);
        return assertion.find()
                ? "{\"access_token\": \"%d-of-%s\"}".formatted(logins.incrementAndGet(), assertion.group(1))
                : "{}";
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
