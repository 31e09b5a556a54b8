package org.messagethreads.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Puts numbers in a random order. */
public final class Shuffle {

    private Shuffle() {}

    /**
     * The same numbers in another order, each order as likely as any other.
     *
     * @param numbers which numbers
     * @param random where chance comes from
     * @return all of them
     */
    public static int[] of(IntStream numbers, SplittableRandom random) {
        int[] shuffled = numbers.toArray();
        for (int left = shuffled.length; left > 1; left--) {
            int other = random.nextInt(left);
            int last = shuffled[left - 1];
            shuffled[left - 1] = shuffled[other];
            shuffled[other] = last;
        }
        return shuffled;
    }
}
