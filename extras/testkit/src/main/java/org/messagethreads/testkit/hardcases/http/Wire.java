package org.messagethreads.testkit.hardcases.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks one server, one request after the other.
 *
 * @param base where it is; paths are put behind
 */
record Wire(URI base) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    static Wire to(URI base) {
        boolean isHttp = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        boolean endsWithPath = base.getRawQuery() == null && base.getRawFragment() == null;
        if (!isHttp || base.getHost() == null || !endsWithPath) {
            throw new IllegalArgumentException("a base URI like http://127.0.0.1:8080 is right");
        }
        return new Wire(URI.create(base.toString().replaceFirst("/+$", "")));
    }

    /** Whatever the status, an answer is JSON or has no body; what is neither breaks. */
    Answer ask(Request request, Optional<Bearer> by) {
        HttpResponse<String> response = sent(request, http(request, by));
        return Json.read(response.body())
                .map(body -> new Answer(request, response.statusCode(), body))
                .orElseThrow(() -> new IllegalStateException(
                        "%s answered %d and what is no JSON".formatted(request, response.statusCode())));
    }

    private HttpRequest http(Request request, Optional<Bearer> by) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(base + request.target())).timeout(Duration.ofSeconds(30));
        by.ifPresent(it -> http.header("Authorization", it.header()));
        request.body().ifPresent(it -> http.header("Content-Type", it.type()));
        return http.method(
                        request.method(),
                        request.body()
                                .map(it -> BodyPublishers.ofString(it.text(), UTF_8))
                                .orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static HttpResponse<String> sent(Request request, HttpRequest http) {
        try {
            return CLIENT.send(http, BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s got no answer: %s".formatted(request, e.getClass().getSimpleName()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request + " was interrupted", e);
        }
    }
}
