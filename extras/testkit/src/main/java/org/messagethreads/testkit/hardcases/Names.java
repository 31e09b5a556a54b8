package org.messagethreads.testkit.hardcases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the steps of one case have named so far: threads, tokens, cursors. */
public final class Names {

    private final Map<String, String> bound = new LinkedHashMap<>();

    Names() {}

    /** The id of a thread that an earlier step named; an id in full is meant as it stands. */
    public String thread(String name) {
        return name.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}") ? name : get(name);
    }

    /** The token, or the cursor, that an earlier step named. */
    public String get(String name) {
        return Optional.ofNullable(bound.get(name))
                .orElseThrow(() -> new IllegalStateException("no step named '%s': %s".formatted(name, bound.keySet())));
    }

    /** What a thread is called here; its id if it has no name. */
    String of(String id) {
        return bound.entrySet().stream()
                .filter(it -> it.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    /** Gives a name; tells what speaks against it. */
    Optional<String> bind(String name, String value, boolean isThread) {
        if (isThread && bound.containsValue(value)) {
            return Optional.of("%s: expected a new thread, seen %s".formatted(name, of(value)));
        }
        return Optional.ofNullable(bound.put(name, value))
                .map(ignored -> "%s: expected to name one thing, seen two".formatted(name));
    }
}
