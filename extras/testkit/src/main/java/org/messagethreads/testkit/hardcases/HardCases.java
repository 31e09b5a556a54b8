package org.messagethreads.testkit.hardcases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The hard cases that are published with this kit, and cases of your own in their format. */
public final class HardCases {

    /** The files, named like the chapters of the rules; what the directory brings about has one of its own. */
    private static final List<String> CHAPTERS = List.of(
            "invariants",
            "time",
            "opening-and-messages",
            "message-identity",
            "numbers",
            "assigning",
            "resolving",
            "deleting",
            "directory-changes",
            "reading-and-listing",
            "sync",
            "answers");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private HardCases() {}

    /** {@return every case, chapter by chapter} */
    public static List<HardCase> all() {
        return chapters().stream().flatMap(it -> of(it).stream()).toList();
    }

    /** {@return the chapters, in the order of the rules} */
    public static List<String> chapters() {
        return CHAPTERS;
    }

    /** The cases of one chapter. */
    public static List<HardCase> of(String chapter) {
        return read(resource(chapter));
    }

    /** {@return what the cases call numbers, owners and people} */
    public static Cast cast() {
        return JSON.readValue(resource("cast"), Cast.class);
    }

    /**
     * Reads cases.
     *
     * @param json an array of cases
     * @throws tools.jackson.core.JacksonException if it is no such thing, or has a field the format has not
     */
    public static List<HardCase> read(String json) {
        return JSON.readValue(json, new TypeReference<List<HardCase>>() {});
    }

    /** A step in the format's own words, on one line. */
    static String written(HardCaseStep step) {
        return JSON.writerFor(HardCaseStep.class).writeValueAsString(step);
    }

    private static String resource(String name) {
        String path = "/hard-cases/" + name + ".json";
        try (InputStream file = Optional.ofNullable(HardCases.class.getResourceAsStream(path))
                .orElseThrow(() -> new IllegalArgumentException("no " + path + ": one of " + CHAPTERS + " is right"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
