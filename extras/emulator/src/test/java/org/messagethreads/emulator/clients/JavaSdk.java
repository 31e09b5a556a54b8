package org.messagethreads.emulator.clients;

import com.ringcentral.RestClient;
import com.ringcentral.RestException;
import com.ringcentral.definitions.TokenInfo;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import okhttp3.ResponseBody;
import org.messagethreads.emulator.http.Json;
import tools.jackson.databind.JsonNode;

/** The Java SDK, which knows nothing of threads yet: it is told their paths, and gives back JSON. */
final class JavaSdk {

    private static final String ACCOUNT = "/restapi/v1.0/account/~";
    private static final String THREADS = ACCOUNT + "/message-threads";
    private static final String CONTROL = "/emulator/v1";

    private final RestClient client;

    JavaSdk(URI server) {
        client = new RestClient("java", "any", server.toString());
    }

    TokenInfo authorize(String extension) throws IOException, RestException {
        return client.authorize(extension);
    }

    TokenInfo refresh() throws IOException, RestException {
        return client.refresh();
    }

    void revoke() throws IOException, RestException {
        client.revoke();
    }

    void resume(TokenInfo login) {
        client.token = login;
    }

    JsonNode list(Object query) throws IOException, RestException {
        return json(client.get(THREADS, query));
    }

    JsonNode read(String thread) throws IOException, RestException {
        return json(client.get(THREADS + "/" + thread));
    }

    JsonNode assign(String thread, String assignee) throws IOException, RestException {
        return json(
                client.post(THREADS + "/" + thread + "/assign", Map.of("assignee", Map.of("extensionId", assignee))));
    }

    /** As text, because the SDK leaves out what is {@code null}. */
    JsonNode unassign(String thread) throws IOException, RestException {
        return json(client.post(THREADS + "/" + thread + "/assign", "{\"assignee\":null}"));
    }

    JsonNode resolve(String thread) throws IOException, RestException {
        return json(client.post(THREADS + "/" + thread + "/resolve"));
    }

    void delete(String thread) throws IOException, RestException {
        client.delete(THREADS + "/" + thread).close();
    }

    JsonNode sync(Object query) throws IOException, RestException {
        return json(client.get(THREADS + "/sync", query));
    }

    JsonNode messages(Object query) throws IOException, RestException {
        return json(client.get(THREADS + "/messages", query));
    }

    JsonNode send(Object message) throws IOException, RestException {
        return json(client.post(THREADS + "/messages", message));
    }

    JsonNode recipients(String owner) throws IOException, RestException {
        return json(client.get(ACCOUNT + "/extension/" + owner + "/sms-recipients"));
    }

    void bulkAssign(String owner, Object change) throws IOException, RestException {
        client.post(ACCOUNT + "/extension/" + owner + "/sms-recipients/bulk-assign", change)
                .close();
    }

    JsonNode guestWrites(String from, String to, String text) throws IOException, RestException {
        return json(client.post(CONTROL + "/inbound", Map.of("from", from, "to", to, "text", text)))
                .path("thread");
    }

    void timePasses(String duration) throws IOException, RestException {
        client.post(CONTROL + "/clock/advance", Map.of("duration", duration)).close();
    }

    private static JsonNode json(ResponseBody body) throws IOException {
        try (body) {
            return Json.read(body.bytes());
        }
    }
}
