package org.messagethreads.testkit.hardcases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A hard case: what was, what somebody does, and what must come of it.
 *
 * @param id a sentence in kebab case
 * @param title the sentence as people read it
 * @param rules the rules it shows, by their ids
 * @param needs what a subject must offer to be held against it; nothing unless given
 * @param directory the directory it begins with, unless it is the {@link Cast#directory}
 * @param given what came before; expected to be accepted unless a step says otherwise
 * @param when the step in question
 * @param then what can be seen afterwards
 */
public record HardCase(
        String id,
        String title,
        List<String> rules,
        Optional<Set<Need>> needs,
        Optional<List<ListedOwner>> directory,
        List<HardCaseStep> given,
        HardCaseStep when,
        Optional<List<HardCaseStep>> then) {

    /**
     * Takes a case.
     *
     * @throws IllegalArgumentException if the id is no kebab case, no rule is named, what it needs is not what it says,
     *     or nothing is expected of its {@code when} or of a step of its {@code then}
     */
    public HardCase {
        check(id.matches("[a-z0-9]+(-[a-z0-9]+)+"), id + ": an id in kebab case is right");
        check(!rules.isEmpty(), id + ": the id of a rule or more is right");
        Set<Need> stepsNeed = EnumSet.noneOf(Need.class);
        Stream.of(given, List.of(when), then.orElse(List.of()))
                .flatMap(List::stream)
                .map(HardCaseStep::needs)
                .forEach(stepsNeed::addAll);
        check(stepsNeed.equals(needs.orElse(Set.of())), id + ": its steps need " + stepsNeed);
        check(
                Stream.concat(Stream.of(when), then.orElse(List.of()).stream())
                        .allMatch(it -> it.expect().isPresent()),
                id + ": an expectation of its when, and of each step of its then, is right");
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
