package org.messagethreads.testkit.hardcases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who the cases are about ({@code hard-cases/cast.json}): what they call numbers, owners and people.
 *
 * @param start what the clock shows when a case begins
 * @param numbers numbers by their names
 * @param owners owners by their names
 * @param people people by their names; nobody else handles an owner
 * @param directory the directory of a case that has none of its own
 */
public record Cast(
        Instant start,
        Map<String, String> numbers,
        Map<String, Called> owners,
        Map<String, Called> people,
        List<ListedOwner> directory) {

    /**
     * An id, and what it is called.
     *
     * @param id of an extension
     * @param name for people
     */
    public record Called(String id, String name) {}

    /** The number of a name; anything that is no name, a number or none, is meant as it stands. */
    public String number(String name) {
        return name.matches("[a-z-]+") ? named(numbers, name) : name;
    }

    /** The owner of a name. */
    public Called owner(String name) {
        return named(owners, name);
    }

    /** The person of a name. */
    public Called person(String name) {
        return named(people, name);
    }

    private static <T> T named(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() ->
                        new IllegalStateException("'%s' is not in the cast: %s are".formatted(name, all.keySet())));
    }
}
