package org.messagethreads.lincheck;

import java.util.Random;
import org.jetbrains.lincheck.datastructures.ParameterGenerator;
import org.jetbrains.lincheck.datastructures.RandomProvider;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.NumberPair;

/** The pairs that callers meet on. */
public enum Pair {
    ONE,
    OTHER;

    NumberPair numbers() {
        return switch (this) {
            case ONE -> People.PAIR;
            case OTHER -> People.OTHER_PAIR;
        };
    }

    /** Draws one. */
    public static final class Any implements ParameterGenerator<Pair> {

        private final Random random;

        public Any(RandomProvider randoms, String ignored) {
            random = randoms.createRandom();
        }

        @Override
        public Pair generate() {
            return random.nextBoolean() ? ONE : OTHER;
        }
    }
}
