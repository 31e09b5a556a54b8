package org.messagethreads.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.messagethreads.emulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A client of an emulator: somebody who is logged in, or nobody. */
final class Client {

    static final String THREADS = "/restapi/v1.0/account/~/message-threads";
    static final String CONTROL = "/emulator/v1";
    static final String JWT = "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final String authorization;

    private Client(URI server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** What was answered. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        String text(String pointer) {
            return body.at(pointer).asString("(none)");
        }

        String error() {
            return status + " " + text("/errors/0/errorCode") + " " + text("/errors/0/parameterName");
        }
    }

    static Client nobody(Emulator emulator) {
        return new Client(emulator.uri(), "");
    }

    static Client of(Emulator emulator, String extension) {
        Client nobody = nobody(emulator);
        return nobody.with(nobody.login(extension).text("/access_token"));
    }

    Client with(String token) {
        return new Client(server, "Bearer " + token);
    }

    Answer login(String extension) {
        return form("/restapi/oauth/token", "client_id=test&" + JWT + "&assertion=" + extension);
    }

    Answer form(String path, String form) {
        return ask(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Answer get(String path) {
        return ask(request(path).GET());
    }

    Answer post(String path, String body) {
        return method("POST", path, body);
    }

    Answer post(String path, String body, String type) {
        return ask(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return method("PUT", path, body);
    }

    Answer delete(String path) {
        return ask(request(path).DELETE());
    }

    Answer method(String method, String path, String body) {
        return ask(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    Answer inbound(String guest, String owner, String text) {
        return post(CONTROL + "/inbound", """
                {"from": "%s", "to": "%s", "text": "%s"}""".formatted(guest, owner, text));
    }

    Answer send(String owner, String guest, String text) {
        return post(THREADS + "/messages", """
                {"from": {"phoneNumber": "%s"}, "to": [{"phoneNumber": "%s"}], "text": "%s"}""".formatted(owner, guest, text));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static Answer ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> raw = HTTP.send(request.build(), BodyHandlers.ofString());
            JsonNode body = raw.body().isEmpty()
                    ? JsonNodeFactory.instance.missingNode()
                    : Json.read(raw.body().getBytes(UTF_8));
            return new Answer(raw.statusCode(), body, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
