package org.messagethreads.emulator.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object of a body of JSON. Members that nobody asks for are ignored; one that is {@code null} counts as absent.
 * Errors name a member by its path, as in {@code owners[0].phoneNumbers}.
 */
public final class Body {

    private static final String ARRAY = "[]";

    private final JsonNode node;
    private final String path;

    private Body(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /**
     * Reads a body; an empty one is an object without members.
     *
     * @throws Failure 400 CMN-103 if it is no JSON, CMN-101 if it is another value than an object
     */
    static Body read(byte[] body) {
        return new Body(body.length == 0 ? JsonNodeFactory.instance.objectNode() : Json.read(body), "").checked();
    }

    /**
     * Looks for members that must be there, before anything looks at their values. What is another value than a name
     * says has no members: that it is wrong is told by who looks at it.
     *
     * @param names of members, and of members of members, with dots between; of an array of objects with brackets
     *     behind, as in {@code to[].phoneNumber}
     * @throws Failure 400 CMN-100 if one is missing
     */
    public Body require(String... names) {
        for (String name : names) {
            require(node, path, name);
        }
        return this;
    }

    private static void require(JsonNode in, String path, String name) {
        String[] parts = name.split("\\.", 2);
        String first = parts[0].replace(ARRAY, "");
        JsonNode member = in.path(first);
        if (in.isObject() && isAbsent(member)) {
            throw Failure.missing(path + first);
        }
        if (parts.length == 2 && !parts[0].endsWith(ARRAY)) {
            require(member, path + first + ".", parts[1]);
        } else if (parts.length == 2 && member.isArray()) {
            IntStream.range(0, member.size())
                    .forEach(i -> require(member.get(i), "%s%s[%d].".formatted(path, first, i), parts[1]));
        }
    }

    /** {@return whether a member is there, be it {@code null}} */
    public boolean has(String name) {
        return node.has(name);
    }

    /** A string. */
    public Optional<String> text(String name) {
        return member(name).map(it -> {
            check(it.isString(), name, "a string");
            return it.stringValue();
        });
    }

    /** A string that must be there. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> Failure.missing(path + name));
    }

    /** A string that must be there, and must be one that a value can be made of. */
    public <T> T requiredValue(String name, Function<String, T> constructor) {
        try {
            return constructor.apply(requiredText(name));
        } catch (IllegalArgumentException e) {
            throw invalid(name, "" + e.getMessage());
        }
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return member(name).map(it -> {
            check(it.isBoolean(), name, "true or false");
            return it.booleanValue();
        });
    }

    /** An object. */
    public Optional<Body> object(String name) {
        return member(name).map(it -> new Body(it, path + name + ".").checked());
    }

    /** An array of objects; empty if it is not there. */
    public List<Body> objects(String name) {
        List<JsonNode> elements = elements(name);
        return IntStream.range(0, elements.size())
                .mapToObj(i -> new Body(elements.get(i), "%s%s[%d].".formatted(path, name, i)).checked())
                .toList();
    }

    /** An array of strings; empty if it is not there. */
    public List<String> texts(String name) {
        List<JsonNode> elements = elements(name);
        IntStream.range(0, elements.size())
                .forEach(i -> check(elements.get(i).isString(), "%s[%d]".formatted(name, i), "a string"));
        return elements.stream().map(JsonNode::stringValue).toList();
    }

    /** Complains of a member's value. */
    public Failure invalid(String name, String right) {
        return Failure.invalid(path + name, right);
    }

    private List<JsonNode> elements(String name) {
        return member(name)
                .map(it -> {
                    check(it.isArray(), name, "an array");
                    return it.valueStream().toList();
                })
                .orElse(List.of());
    }

    private Optional<JsonNode> member(String name) {
        return Optional.of(node.path(name)).filter(it -> !isAbsent(it));
    }

    private Body checked() {
        if (!node.isObject()) {
            throw Failure.invalid(path.isEmpty() ? "body" : path.substring(0, path.length() - 1), "an object");
        }
        return this;
    }

    private void check(boolean right, String name, String otherwise) {
        if (!right) {
            throw invalid(name, otherwise);
        }
    }

    private static boolean isAbsent(JsonNode member) {
        return member.isMissingNode() || member.isNull();
    }
}
