package org.messagethreads.lincheck;

import java.util.Random;
import org.jetbrains.lincheck.datastructures.ParameterGenerator;
import org.jetbrains.lincheck.datastructures.RandomProvider;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.HandlerId;

/** The handlers that callers are. */
public enum Person {
    ANN,
    BOB;

    HandlerId id() {
        return switch (this) {
            case ANN -> People.ANN;
            case BOB -> People.BOB;
        };
    }

    /** Draws one. */
    public static final class Any implements ParameterGenerator<Person> {

        private final Random random;

        public Any(RandomProvider randoms, String ignored) {
            random = randoms.createRandom();
        }

        @Override
        public Person generate() {
            return random.nextBoolean() ? ANN : BOB;
        }
    }
}
