package org.messagethreads.emulator.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends requests to a server. Thread-safe. */
public final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI server;

    /** One for a server. */
    public Client(URI server) {
        this.server = server;
    }

    /** Sends a request that is well-formed. */
    public Answer send(Request request) {
        BodyPublisher body =
                request.octets().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body());
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server + request.target()))
                .timeout(PATIENCE)
                .method(request.method(), body);
        request.headers().forEach(builder::header);
        try {
            return answer(HTTP.send(builder.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends anything, a byte for each character; none if nothing comes back. */
    public Optional<Answer> send(String octets) {
        try (RawSocket socket = new RawSocket(server)) {
            socket.write(octets);
            socket.endOutput();
            return socket.answers().stream().findFirst();
        }
    }

    /** Whether the server still answers. */
    public boolean isReady() {
        return send(Request.of("GET", "/emulator/v1/ready")).status() == 200;
    }

    /** An access token of an extension. */
    public String login(String extension) {
        Answer answer = send(Request.of("POST", "/restapi/oauth/token")
                .withForm(
                        "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&client_id=any&assertion=" + extension));
        return answer.json().path("access_token").stringValue();
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().getFirst()));
        return new Answer(response.statusCode(), headers, new String(response.body(), ISO_8859_1));
    }
}
