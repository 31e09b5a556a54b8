package org.messagethreads.emulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.messagethreads.emulator.http.Json;
import tools.jackson.databind.JsonNode;

/** The description of all that is answered, as it is served. */
final class OpenApi {

    static final JsonNode DOCUMENT = read();

    private OpenApi() {}

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.json"))) {
            return Json.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
