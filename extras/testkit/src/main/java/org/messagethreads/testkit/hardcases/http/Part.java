package org.messagethreads.testkit.hardcases.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A part of an answer. A member that must be there and is not, or is of another kind, makes the answer a broken one.
 *
 * @param answer the whole
 * @param node the part
 */
record Part(Answer answer, JsonNode node) {

    Part at(String pointer) {
        return new Part(answer, node.at(pointer));
    }

    List<Part> each(String pointer) {
        JsonNode array = node.at(pointer);
        if (!array.isArray()) {
            throw without(pointer);
        }
        return array.values().stream().map(it -> new Part(answer, it)).toList();
    }

    String text(String pointer) {
        return optionalText(pointer).orElseThrow(() -> without(pointer));
    }

    /** What has no value is left out; {@code null} is no way to say so. */
    Optional<String> optionalText(String pointer) {
        JsonNode member = node.at(pointer);
        if (!member.isMissingNode() && !member.isString()) {
            throw without(pointer);
        }
        return Optional.of(member).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    Instant time(String pointer) {
        try {
            return Instant.parse(text(pointer));
        } catch (DateTimeException ignored) {
            throw without(pointer);
        }
    }

    int number(String pointer) {
        JsonNode member = node.at(pointer);
        if (!member.isInt()) {
            throw without(pointer);
        }
        return member.intValue();
    }

    private IllegalStateException without(String pointer) {
        return new IllegalStateException("%s without a right %s".formatted(answer, pointer.substring(1)));
    }

    @Override
    public String toString() {
        return "a part of: " + answer;
    }
}
