package org.messagethreads.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ringcentral.RestClient;
import com.ringcentral.RestException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.messagethreads.emulator.http.Json;

/** An integration as somebody may have one, for the page that says how to test it: it finds guests nobody answered. */
final class FollowUp {

    private static final String THREADS = "/restapi/v1.0/account/~/message-threads";

    private final RestClient client;

    FollowUp(URI server, String extension) throws IOException, RestException {
        client = new RestClient("follow-up", "any", server.toString());
        client.authorize(extension);
    }

    List<String> missed() throws IOException, RestException {
        byte[] list = client.get(THREADS).string().getBytes(UTF_8);
        return Json.read(list)
                .path("records")
                .valueStream()
                .filter(it -> it.path("statusReason").asString("").equals("ThreadExpired"))
                .map(it -> it.at("/guestParty/phoneNumber").stringValue())
                .toList();
    }
}
