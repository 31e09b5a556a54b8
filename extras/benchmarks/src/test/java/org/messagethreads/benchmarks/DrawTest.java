package org.messagethreads.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int RANKS = 100;
    private static final int DRAWS = 1_000_000;

    @Test
    void a_uniform_draw_takes_all_alike() {
        assertThat(Arrays.stream(shares(Draw.UNIFORM)).boxed())
                .hasSize(RANKS)
                .allSatisfy(share -> assertThat(share).isCloseTo(0.01, within(0.001)));
    }

    @Test
    void a_draw_by_zipfs_law_takes_the_second_half_as_often_as_the_first_and_so_on() {
        double[] shares = shares(Draw.ZIPF);
        double sum = IntStream.rangeClosed(1, RANKS).mapToDouble(k -> 1.0 / k).sum();
        for (int k = 1; k <= RANKS; k++) {
            assertThat(shares[k - 1]).as("rank %d", k).isCloseTo(1 / (k * sum), within(0.001));
        }
    }

    @Test
    void the_same_seed_gives_the_same_draws() {
        assertThat(draws(Draw.ZIPF)).isEqualTo(draws(Draw.ZIPF));
    }

    private static double[] shares(Draw draw) {
        int[] counts = new int[RANKS];
        Arrays.stream(draws(draw)).forEach(rank -> counts[rank]++);
        return Arrays.stream(counts)
                .mapToDouble(count -> count / (double) DRAWS)
                .toArray();
    }

    private static int[] draws(Draw draw) {
        return draw.draws(new SplittableRandom(1), IntStream.range(0, RANKS).toArray(), DRAWS);
    }
}
