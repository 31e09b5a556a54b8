package org.messagethreads.emulator.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import org.messagethreads.emulator.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param headers with names in lower case
 * @param octets the body, a character for each byte; empty if there is none
 */
public record Answer(int status, Map<String, String> headers, String octets) {

    /** A header; empty if it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body, read. */
    public JsonNode json() {
        return Json.read(octets.getBytes(ISO_8859_1));
    }

    /** The code of the error that it is. */
    public String errorCode() {
        return json().at("/errors/0/errorCode").stringValue();
    }

    @Override
    public String toString() {
        return "%d %s %s".formatted(status, headers, octets.substring(0, Math.min(octets.length(), 500)));
    }
}
