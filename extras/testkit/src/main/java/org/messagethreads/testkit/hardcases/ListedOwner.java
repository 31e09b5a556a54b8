package org.messagethreads.testkit.hardcases;

import java.util.List;
import java.util.Optional;

/**
 * An owner of a directory, by the names of the cast.
 *
 * @param owner which owner
 * @param name what it is called; the cast's name for it unless given
 * @param numbers its numbers
 * @param assignable its handlers who are assignable
 * @param notAssignable its other handlers
 */
public record ListedOwner(
        String owner,
        Optional<String> name,
        List<String> numbers,
        List<String> assignable,
        Optional<List<String>> notAssignable) {}
