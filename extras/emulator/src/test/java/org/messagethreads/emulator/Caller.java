package org.messagethreads.emulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.messagethreads.emulator.wire.Answer;
import org.messagethreads.emulator.wire.Client;
import org.messagethreads.emulator.wire.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody who calls an emulator: one who is logged in, or nobody. */
final class Caller {

    static final String THREADS = "/restapi/v1.0/account/~/message-threads";
    static final String CONTROL = "/emulator/v1";
    static final String JWT = "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final Client client;
    private final UnaryOperator<Request> signed;

    private Caller(Client client, UnaryOperator<Request> signed) {
        this.client = client;
        this.signed = signed;
    }

    /** What they were answered. */
    record Told(Answer answer, JsonNode body) {

        int status() {
            return answer.status();
        }

        String text(String pointer) {
            return body.at(pointer).asString("(none)");
        }

        String error() {
            return status() + " " + text("/errors/0/errorCode") + " " + text("/errors/0/parameterName");
        }

        String written() {
            return new String(answer.octets().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    /** The ids of the records they were told of. */
    static List<String> ids(Told list) {
        return list.body()
                .at("/records")
                .valueStream()
                .map(it -> it.path("id").stringValue())
                .toList();
    }

    static Caller nobody(Emulator emulator) {
        return new Caller(new Client(emulator.uri()), UnaryOperator.identity());
    }

    static Caller of(Emulator emulator, String extension) {
        Caller nobody = nobody(emulator);
        return nobody.with(nobody.login(extension).text("/access_token"));
    }

    Caller with(String token) {
        return new Caller(client, request -> request.by(token));
    }

    Told login(String extension) {
        return form("/restapi/oauth/token", "client_id=test&" + JWT + "&assertion=" + extension);
    }

    Told form(String path, String form) {
        return ask(Request.of("POST", path).withForm(form));
    }

    Told get(String path) {
        return ask(Request.of("GET", path));
    }

    Told post(String path, String body) {
        return method("POST", path, body);
    }

    Told post(String path, String body, String type) {
        return ask(Request.of("POST", path).with(body).withHeader("Content-Type", type));
    }

    Told put(String path, String body) {
        return method("PUT", path, body);
    }

    Told delete(String path) {
        return ask(Request.of("DELETE", path));
    }

    Told method(String method, String path, String body) {
        return ask(Request.of(method, path).with(body));
    }

    Told inbound(String guest, String owner, String text) {
        return post(CONTROL + "/inbound", """
                {"from": "%s", "to": "%s", "text": "%s"}""".formatted(guest, owner, text));
    }

    Told send(String owner, String guest, String text) {
        return post(THREADS + "/messages", """
                {"from": {"phoneNumber": "%s"}, "to": [{"phoneNumber": "%s"}], "text": "%s"}""".formatted(owner, guest, text));
    }

    private Told ask(Request request) {
        Answer answer = client.send(signed.apply(request));
        return new Told(answer, answer.octets().isEmpty() ? JsonNodeFactory.instance.missingNode() : answer.json());
    }
}
