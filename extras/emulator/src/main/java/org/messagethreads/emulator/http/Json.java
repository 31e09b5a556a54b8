package org.messagethreads.emulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it goes over the wire: no member is ever {@code null}, what comes in is UTF-8 and not nested for ever. */
public final class Json {

    private static final int DEEPEST = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private Json() {}

    /**
     * Reads a body.
     *
     * @throws Failure 400 CMN-103 if it is no UTF-8, no JSON, nothing but blanks, or nested deeper than a hundred
     *     levels
     */
    public static JsonNode read(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
            if (read.isMissingNode()) {
                throw Failure.badJson();
            }
            return read;
        } catch (CharacterCodingException | JacksonException ignored) { // what they say may quote a text
            throw Failure.badJson();
        }
    }

    /** Writes records, maps and lists; bytes are JSON already. */
    public static byte[] write(Object body) {
        return body instanceof byte[] written ? written : MAPPER.writeValueAsBytes(body);
    }
}
