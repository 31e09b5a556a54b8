package org.messagethreads.testkit.hardcases.http;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a server answered. It prints the request, the status and the error's code only: the body may hold tokens, texts
 * and numbers (E2).
 *
 * @param request what was asked
 * @param status of HTTP
 * @param body missing where there is none
 */
record Answer(Request request, int status, JsonNode body) {

    boolean isAccepted() {
        return status / 100 == 2;
    }

    /** The rule that refused: the public API has it in its first error, the control interface beside the errors. */
    Optional<String> rule() {
        return text("/rule", "/errors/0/rule");
    }

    /** What it holds, where nothing but acceptance is right. */
    Part accepted() {
        if (!isAccepted()) {
            throw broken();
        }
        return new Part(this, body);
    }

    /** The subject is broken: nothing like this may be answered. */
    IllegalStateException broken() {
        return new IllegalStateException(toString());
    }

    @Override
    public String toString() {
        return "%s answered %d%s"
                .formatted(request, status, code().map(it -> " " + it).orElse(""));
    }

    private Optional<String> code() {
        return text("/errors/0/errorCode", "/error").filter(it -> it.matches("[A-Z]+-\\d+|[a-z_]+"));
    }

    private Optional<String> text(String... pointers) {
        return Stream.of(pointers)
                .map(body::at)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }
}
