package org.messagethreads.emulator.wire;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The document that describes a server, and whether an answer is one that it describes. */
public final class Description {

    private static final String HERE = "https://emulator.example/openapi.json";
    private static final String JSON = "/content/application~1json/schema";

    /** What may go wrong on the way to any operation that is there. */
    private static final Set<String> BEFORE = Set.of("400", "413", "414", "417", "426", "431", "505");

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();

    /** Takes a document. */
    public Description(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(HERE, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** {@return all operations, as in {@code GET /emulator/v1/ready}} */
    public Set<String> operations() {
        return paths().properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return all ways in which operations succeed, as in {@code GET /emulator/v1/ready 200}} */
    public Set<String> successes() {
        return operations().stream()
                .flatMap(operation ->
                        statuses(operation).filter(it -> it.startsWith("2")).map(it -> operation + " " + it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> statuses(String operation) {
        String[] words = operation.split(" ", -1);
        return at(pointer(words[1], words[0]) + "/responses").propertyNames().stream();
    }

    /** {@return the operation that a request is for, as in {@code GET /emulator/v1/ready}} */
    public Optional<String> operation(Request request) {
        return template(request.path())
                .filter(it -> !at(pointer(it, request.method())).isMissingNode())
                .map(it -> request.method() + " " + it);
    }

    /** What is wrong with the answer to a request. */
    public List<String> faults(Request request, Answer answer) {
        return response(request, "" + answer.status())
                .map(it -> faults(it, request, answer))
                .orElse(List.of("the status is not described"));
    }

    private List<String> faults(String response, Request request, Answer answer) {
        if (at(response).path("content").isMissingNode()) {
            return answer.octets().isEmpty() ? List.of() : List.of("there is a body");
        }
        if (!answer.header("content-type").startsWith("application/json")) {
            return List.of("it is no JSON");
        }
        boolean hasAllow = !answer.header("allow").isEmpty();
        if (hasAllow != at(response).path("headers").has("Allow")) {
            return List.of("Allow is " + (hasAllow ? "there" : "missing"));
        }
        return request.method().equals("HEAD") ? List.of() : faults(response + JSON, answer.json());
    }

    private List<String> faults(String schema, JsonNode body) {
        return schemas
                .computeIfAbsent(schema, it -> registry.getSchema(SchemaLocation.of(HERE + "#" + it)))
                .validate(body)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Where the document describes the answer to a request that has a status. */
    private Optional<String> response(Request request, String status) {
        String anywhere = "/x-anywhere/" + status;
        return template(request.path())
                .map(it -> pointer(it, request.method()))
                .filter(it -> operation(request).isPresent())
                .map(own -> Stream.of(own + "/responses/" + status, anywhere).limit(BEFORE.contains(status) ? 2 : 1))
                .orElse(Stream.of(anywhere))
                .filter(it -> !at(it).isMissingNode())
                .findFirst()
                .map(this::followed);
    }

    private Optional<String> template(String path) {
        return paths().propertyNames().stream()
                .filter(it -> Pattern.matches(it.replaceAll("\\{\\w+}", "[^/]+"), path))
                .min(Comparator.comparingInt(it -> it.split("\\{", -1).length));
    }

    /** Methods are told apart by case: only in upper case are they those of the document. */
    private static String pointer(String template, String method) {
        String key = method.equals(method.toUpperCase(Locale.ROOT)) ? method.toLowerCase(Locale.ROOT) : "";
        return "/paths/" + template.replace("/", "~1") + "/" + key;
    }

    private String followed(String pointer) {
        JsonNode reference = at(pointer).path("$ref");
        return reference.isString() ? reference.stringValue().substring(1) : pointer;
    }

    private JsonNode paths() {
        return document.path("paths");
    }

    private JsonNode at(String pointer) {
        return document.at(pointer);
    }
}
