package org.messagethreads.checker;

import org.messagethreads.testkit.histories.Step;

/** Something that somebody does. */
sealed interface Move {

    /** A step of a history. */
    record Plays(Step step) implements Move {
        @Override
        public String toString() {
            return step.toString();
        }
    }

    /** The client asks once. */
    record Asks(Line line) implements Move {}

    /** What becomes of an answer. */
    enum Line {
        GOOD,
        LOSES_THE_ANSWER
    }
}
