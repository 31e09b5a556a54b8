package org.messagethreads.benchmarks;

import java.util.SplittableRandom;

/** How likely each pair is to be drawn next. */
public enum Draw {

    /** All alike. */
    UNIFORM {
        @Override
        int next(SplittableRandom random, int ranks) {
            return random.nextInt(ranks);
        }
    },

    /** The second half as likely as the first, the third a third as likely, and so on: Zipf's law, exponent 1. */
    ZIPF {
        // A continuous draw, cut to a rank; those that cutting makes too likely are thrown back in part.
        @Override
        int next(SplittableRandom random, int ranks) {
            int rank;
            do {
                rank = (int) Math.exp(random.nextDouble() * Math.log(ranks + 1.0));
            } while (rank > ranks || random.nextDouble() * rank * Math.log1p(1.0 / rank) > Math.log(2));
            return rank - 1;
        }
    };

    /**
     * Draws a rank.
     *
     * @param ranks how many there are
     * @return from 0, which is the likeliest, to the one before {@code ranks}
     */
    abstract int next(SplittableRandom random, int ranks);

    /** Draws of {@code those}, the first of them the likeliest. */
    int[] draws(SplittableRandom random, int[] those, int count) {
        int[] draws = new int[count];
        for (int i = 0; i < count; i++) {
            draws[i] = those[next(random, those.length)];
        }
        return draws;
    }
}
