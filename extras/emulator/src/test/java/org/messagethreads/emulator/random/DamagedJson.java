package org.messagethreads.emulator.random;

import java.util.List;
import java.util.stream.Stream;
import org.messagethreads.emulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** JSON in which one value is another, or is gone, or is there twice. */
final class DamagedJson {

    private final Draw draw;

    DamagedJson(Draw draw) {
        this.draw = draw;
    }

    /** Any value. */
    String value() {
        return draw.of(
                "null",
                "true",
                "0",
                "-1.5",
                "1e999",
                "9".repeat(900),
                "[]",
                "[[]]",
                "{}",
                "{\"a\":{}}",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "\"+0\"",
                "\"PT\"",
                "\"PT9999999999999999H\"",
                "\"P99999999D\"",
                "\"" + "x".repeat(2_000) + "\"",
                "[null]",
                "[1,\"a\"]",
                "[\"101\",\"101\"]",
                "\"2026-02-17T17:12:39.6767676767Z\"",
                "\"+999999999-12-31T23:59:59Z\"",
                "\"99999-01-01T00:00:00Z\"");
    }

    /** The same but for one value. */
    String of(byte[] body) {
        JsonNode root = Json.read(body);
        List<JsonNode> parents = Stream.concat(Stream.of(root), root.findParents("extensionId").stream())
                .flatMap(it -> Stream.concat(Stream.of(it), it.valueStream()))
                .filter(it -> it.isContainer() && !it.isEmpty())
                .toList();
        if (parents.isEmpty()) {
            return value();
        }
        damage(draw.of(parents));
        return root.toString();
    }

    private void damage(JsonNode parent) {
        if (parent instanceof ObjectNode object) {
            String name = draw.of(object.propertyNames().stream().toList());
            if (draw.oneIn(3)) {
                object.remove(name);
            } else {
                object.putRawValue(name, new RawValue(value()));
            }
        } else if (parent instanceof ArrayNode array) {
            if (draw.oneIn(3)) {
                array.add(array.get(0));
            } else {
                array.addRawValue(new RawValue(value()));
            }
        }
    }
}
