package org.messagethreads.example;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.messagethreads.thread.PhoneNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The fields of a JSON object. A {@link Fault} says what is wrong with one, and what is right. */
final class Fields {

    private static final int SHOWN = 40;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String BOUNDED =
            "JSON out of bounds: at most %d deep, %d digits to a number, %d characters to a name is right"
                    .formatted(
                            StreamReadConstraints.DEFAULT_MAX_DEPTH,
                            StreamReadConstraints.DEFAULT_MAX_NUM_LEN,
                            StreamReadConstraints.DEFAULT_MAX_NAME_LEN);

    private final String path;
    private final JsonNode object;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    /** The fields of a line, whose bytes are given as ISO 8859-1. */
    static Fields of(String line) {
        try {
            JsonNode node = JSON.readTree(Utf8.decoded(line));
            if (!node.isObject()) {
                throw new Fault("JSON, but no object: one object {...} is right");
            }
            return new Fields("", node);
        } catch (StreamConstraintsException tooMuch) {
            throw new Fault(BOUNDED);
        } catch (JacksonException broken) {
            throw new Fault("no JSON%s: one object {...} in UTF-8 is right".formatted(from(broken)));
        }
    }

    /** From where on; nothing if nobody knows. */
    private static String from(JacksonException broken) {
        return Option.of(broken.getLocation())
                .map(it -> " from column %d on".formatted(it.getColumnNr()))
                .getOrElse("");
    }

    /** Whether there is anything but null and "". */
    boolean has(String name) {
        return !isEmpty(name);
    }

    <T> T the(String name, String right, Function<JsonNode, T> reading) {
        if (isEmpty(name)) {
            throw wrong(name, right);
        }
        try {
            return reading.apply(object.path(name));
        } catch (IllegalArgumentException unfit) {
            throw new Fault("\"%s\": %s".formatted(path + name, unfit.getMessage()));
        } catch (DateTimeException | JacksonException unfit) {
            throw wrong(name, right);
        }
    }

    <T> T text(String name, String right, Function<String, T> of) {
        return the(name, right, node -> of.apply(node.stringValue()));
    }

    /** A number without fraction and exponent, if it fits. */
    <T> T whole(String name, String right, Predicate<JsonNode> fits, Function<JsonNode, T> of) {
        return the(name, right, node -> {
            if (!node.isIntegralNumber() || !fits.test(node)) {
                throw wrong(name, right);
            }
            return of.apply(node);
        });
    }

    /** Left out, null and "" are the same. */
    <T> Option<T> maybe(String name, Supplier<T> field) {
        return Option.when(!isEmpty(name), field);
    }

    /** What is no number is kept, never guessed at (N1, N2). */
    PhoneNumber number(String name) {
        String right = "a number such as +12065550142 is right";
        return text(name, right, PhoneNumber::parse)
                .getOrElseThrow(other -> new Fault(
                        "\"%s\" looks like %s: %s".formatted(path + name, Words.form(other), right),
                        Option.some(other)));
    }

    <T> Seq<T> array(String name, Function<JsonNode, T> element) {
        return the(
                name,
                "an array is right",
                it -> Vector.ofAll(it.asArray().values()).map(element));
    }

    /** The objects in an array; they have no fields but those that are read. */
    <T> Seq<T> objects(String name, Function<Fields, T> reading) {
        return array(name, it -> it)
                .zipWithIndex((node, at) -> new Fields("%s%s[%d].".formatted(path, name, at), node))
                .map(fields -> fields.only(reading));
    }

    /** What is read, if no other field is there: that would be a slip of the pen. */
    <T> T only(Function<Fields, T> reading) {
        T read = reading.apply(this);
        Option<String> other = Vector.ofAll(object.propertyNames()).find(name -> !asked.contains(name));
        if (other.isDefined()) {
            throw new Fault(
                    "%s is no field here: %s are right".formatted(named(other.get()), String.join(", ", asked)));
        }
        return read;
    }

    Fault wrong(String name, String right) {
        return new Fault("\"%s\" is %s: %s".formatted(path + name, shown(object.path(name)), right));
    }

    private String named(String name) {
        return name.length() > SHOWN
                ? "a name of %d characters".formatted(name.length())
                : "\"%s\"".formatted(path + name);
    }

    private boolean isEmpty(String name) {
        asked.add(name);
        JsonNode node = object.path(name);
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.stringValue().isEmpty());
    }

    private static String shown(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "missing";
            case STRING -> shown(node.stringValue());
            default -> "of the type " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    /** A number never as a whole, whatever it should have been (E2). */
    private static String shown(String text) {
        if (text.length() > SHOWN) {
            return text.length() + " characters long";
        }
        return PhoneNumber.parse(text)
                .fold(ignored -> StringNode.valueOf(text).toString(), number -> "the number " + number);
    }
}
