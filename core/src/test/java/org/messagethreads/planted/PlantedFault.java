package org.messagethreads.planted;

import static java.util.stream.Collectors.joining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small change of the main code that breaks a rule.
 *
 * @param rule the rule's id
 * @param consequence what goes wrong then, as a sentence
 * @param file where it is planted, such as {@code thread/Decider.java}
 * @param before what stands there, in lines without their indentation; once in the file
 * @param after what is put in its place
 * @param catcher the test that catches it
 */
record PlantedFault(String rule, String consequence, String file, String before, String after, Catcher catcher) {

    /** The source with the fault in it. */
    String plantedIn(String source) {
        Matcher found = Pattern.compile(before.lines().map(Pattern::quote).collect(joining("\\s*")))
                .matcher(source);
        long times = found.results().count();
        if (times != 1) {
            throw new IllegalStateException(
                    "the fault of %s cannot be planted in %s, where this stands %d times instead of once:%n%s"
                            .formatted(rule, file, times, before));
        }
        return found.replaceFirst(Matcher.quoteReplacement(after));
    }

    @Override
    public String toString() {
        return rule + ": " + consequence;
    }
}
