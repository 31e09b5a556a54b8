package org.messagethreads.testkit.hardcases.http;

import org.messagethreads.testkit.hardcases.HardCaseStep;
import org.messagethreads.testkit.hardcases.HardCases;

/** A step as the files write it. */
final class OneStep {

    private OneStep() {}

    static HardCaseStep of(String step) {
        return HardCases.read("""
                        [{"id": "a-step", "title": "A step", "rules": ["M1"], "given": [%s],
                          "when": {"do": "compact", "expect": {}}}]""".formatted(step.replace('\'', '"')))
                .getFirst()
                .given()
                .getFirst();
    }
}
