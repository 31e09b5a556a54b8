package org.messagethreads.testkit.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema knows the fields, the steps and the words that the records of the format have, and no others. */
class HardCaseSchemaTest {

    private final JsonNode definitions = definitions();

    @Test
    void of_a_case_an_owner_and_an_expectation() {
        assertThat(fields("case")).containsExactlyElementsOf(components(HardCase.class));
        assertThat(fields("owner")).containsExactlyElementsOf(components(ListedOwner.class));
        assertThat(fields("expectation")).containsExactlyElementsOf(components(Expectation.class));
    }

    @Test
    void of_every_step() {
        List<JsonSubTypes.Type> steps =
                List.of(HardCaseStep.class.getAnnotation(JsonSubTypes.class).value());
        assertThat(definitions.at("/step/oneOf").values())
                .extracting(it -> it.path("$ref").stringValue())
                .containsExactlyElementsOf(
                        steps.stream().map(it -> "#/$defs/" + it.name()).toList());
        assertThat(steps)
                .allSatisfy(it -> assertThat(fields(it.name()))
                        .containsExactlyElementsOf(Stream.concat(Stream.of("do"), components(it.value()).stream())
                                .toList()));
    }

    @Test
    void what_may_be_left_out_is_not_required() {
        Stream.of(HardCaseStep.class.getAnnotation(JsonSubTypes.class).value())
                .forEach(it -> assertThat(texts("/" + it.name() + "/required"))
                        .containsExactlyElementsOf(Stream.concat(
                                        Stream.of("do"),
                                        Arrays.stream(it.value().getRecordComponents())
                                                .filter(part -> part.getType() != Optional.class)
                                                .map(RecordComponent::getName))
                                .toList()));
    }

    @Test
    void of_every_word() {
        assertThat(texts("/expectation/properties/outcome/enum")).containsExactlyElementsOf(words(Outcome.values()));
        assertThat(texts("/case/properties/needs/items/enum")).containsExactlyElementsOf(words(Need.values()));
        assertThat(texts("/fields/propertyNames/enum")).containsExactlyElementsOf(words(ThreadField.values()));
    }

    private List<String> fields(String definition) {
        return List.copyOf(definitions.at("/" + definition + "/properties").propertyNames());
    }

    private List<String> texts(String pointer) {
        return definitions.at(pointer).values().stream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Object::toString).toList();
    }

    private static JsonNode definitions() {
        try (InputStream file = HardCases.class.getResourceAsStream("/hard-cases/hard-case.schema.json")) {
            return new JsonMapper().readTree(file).path("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
