package org.messagethreads.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.http.Json;
import org.messagethreads.emulator.wire.Answer;
import org.messagethreads.emulator.wire.Client;
import org.messagethreads.emulator.wire.Description;
import org.messagethreads.emulator.wire.Request;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private static final Schema OF_SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private final JsonNode document = read();

    private static JsonNode read() {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
            return Json.read(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_document_is_served() {
        try (Emulator emulator = Emulator.start()) {
            Answer answer = new Client(emulator.uri()).send(Request.of("GET", "/emulator/v1/openapi.json"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).startsWith("application/json");
            assertThat(answer.json()).isEqualTo(document);
        }
    }

    @Test
    void it_describes_what_is_routed_and_nothing_else() {
        var routes = Emulator.routes(new Account(Instant.EPOCH), Optional.empty(), InstantSource.system());

        assertThat(routes.all()).isNotEmpty().isEqualTo(new Description(document).operations());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(at(it).isObject()).as(it.stringValue()).isTrue());
    }

    @Test
    void every_component_is_referred_to() {
        List<String> references =
                document.findValues("$ref").stream().map(JsonNode::stringValue).toList();

        assertThat(Stream.of("parameters", "responses", "schemas")
                        .flatMap(kind -> document.at("/components/" + kind).propertyNames().stream()
                                .map(name -> "#/components/%s/%s".formatted(kind, name))))
                .isNotEmpty()
                .allMatch(references::contains);
    }

    @Test
    void every_schema_is_one_of_json_schema_2020_12() {
        Stream<JsonNode> named = document.at("/components/schemas").valueStream();

        assertThat(Stream.concat(named, document.findValues("schema").stream()))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(OF_SCHEMAS.validate(it)).as(it.toString()).isEmpty());
    }

    @Test
    void every_record_in_an_answer_is_closed() {
        Set<JsonNode> answered = new HashSet<>();
        document.findValues("responses").forEach(it -> collect(it, answered));

        assertThat(answered)
                .filteredOn(it -> it.path("type").asString("").equals("object") && it.has("properties"))
                .isNotEmpty()
                .allMatch(it -> it.has("additionalProperties")
                        && !it.path("additionalProperties").booleanValue());
    }

    @Test
    void every_operation_has_what_openapi_asks_for() {
        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.at("/info/title").stringValue()).isEqualTo("Message Threads Emulator");
        assertThat(document.at("/info/version").stringValue()).isEqualTo("1");
        assertThat(operations().map(it -> it.path("operationId").stringValue())).doesNotHaveDuplicates();
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("responses").valueStream().map(this::followed))
                    .isNotEmpty()
                    .allMatch(it -> it.path("description").isString());
            assertThat(operation.path("tags").valueStream())
                    .isSubsetOf(document.path("tags").findValues("name"));
            assertThat(operation.findValues("security").stream()
                            .flatMap(it -> it.valueStream().flatMap(scheme -> scheme.propertyNames().stream())))
                    .isSubsetOf(document.at("/components/securitySchemes").propertyNames());
        });
    }

    @Test
    void whatever_does_something_reads_a_body_and_says_what_is_wrong_with_it() {
        assertThat(document.path("paths").valueStream().flatMap(path -> path.properties().stream()))
                .filteredOn(operation -> !operation.getKey().equals("get"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.getValue().path("responses").propertyNames())
                        .as(operation.getValue().path("operationId").stringValue())
                        .contains("400", "413"));
    }

    @Test
    void every_place_in_a_path_is_a_parameter_and_the_other_way_round() {
        document.path("paths")
                .properties()
                .forEach(path -> assertThat(path.getValue().valueStream())
                        .allSatisfy(operation -> assertThat(operation
                                        .path("parameters")
                                        .valueStream()
                                        .map(this::followed)
                                        .filter(it ->
                                                it.path("in").stringValue().equals("path"))
                                        .peek(it -> assertThat(
                                                        it.path("required").booleanValue())
                                                .isTrue())
                                        .map(it -> "{" + it.path("name").stringValue() + "}"))
                                .containsExactlyElementsOf(
                                        Stream.of(path.getKey().split("/", -1))
                                                .filter(it -> it.startsWith("{"))
                                                .toList())));
    }

    private Stream<JsonNode> operations() {
        return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    /** All that can be reached from somewhere, references followed. */
    private void collect(JsonNode from, Set<JsonNode> all) {
        JsonNode node = followed(from);
        if (node.isContainer() && all.add(node)) {
            node.valueStream().forEach(it -> collect(it, all));
        }
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref")) : node;
    }

    private JsonNode at(JsonNode reference) {
        return document.at(reference.stringValue().substring(1));
    }
}
