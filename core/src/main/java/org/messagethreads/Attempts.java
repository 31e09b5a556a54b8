package org.messagethreads;

import io.vavr.control.Option;
import java.util.function.IntFunction;

/** Tries again what moved meanwhile, within a bound. */
final class Attempts {

    private static final int MOST = 1_000;

    private Attempts() {}

    /** The first result of an attempt, which is told how many were made before. */
    static <T> T until(IntFunction<Option<T>> attempt) {
        for (int tried = 0; tried < MOST; tried++) {
            Option<T> result = attempt.apply(tried);
            if (result.isDefined()) {
                return result.get();
            }
        }
        throw new IllegalStateException("decided "
                + MOST
                + " times and always outdated: the conversation moves, ids repeat, the directory shows an"
                + " older roster than was told, or the store names as due what is not");
    }
}
