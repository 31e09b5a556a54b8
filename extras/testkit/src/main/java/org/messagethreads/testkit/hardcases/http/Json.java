package org.messagethreads.testkit.hardcases.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it goes over the wire. */
final class Json {

    /** Escaped, half of a surrogate pair reaches the server; in UTF-8 it would be lost on the way (M9). */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private Json() {}

    static String written(Object body) {
        return MAPPER.writeValueAsString(body);
    }

    /** Nothing at all is read as a missing node, what is no JSON as none. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException ignored) { // it quotes what it could not read, and that may be a token
            return Optional.empty();
        }
    }
}
