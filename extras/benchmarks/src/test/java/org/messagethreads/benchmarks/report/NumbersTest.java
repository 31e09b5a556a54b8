package org.messagethreads.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void three_digits_count_in_every_locale() throws IOException {
        Sample.inEachLocale(() -> {
            assertThat(Numbers.rounded(0)).isEqualTo("0");
            assertThat(Numbers.rounded(0.71449)).isEqualTo("0.714");
            assertThat(Numbers.rounded(1.3)).isEqualTo("1.3");
            assertThat(Numbers.rounded(8)).isEqualTo("8");
            assertThat(Numbers.rounded(24_512.3)).isEqualTo("24,500");
            assertThat(Numbers.rounded(1e7)).isEqualTo("10,000,000");
        });
    }

    @Test
    void two_digits_of_a_ratio_count_in_every_locale() throws IOException {
        Sample.inEachLocale(() -> {
            assertThat(Numbers.times(0.0844)).isEqualTo("0.084 ×");
            assertThat(Numbers.times(1.03)).isEqualTo("1.0 ×");
            assertThat(Numbers.times(11.4)).isEqualTo("11 ×");
        });
    }

    @Test
    void all_digits_of_whole_numbers_are_shown_in_every_locale() throws IOException {
        Sample.inEachLocale(() -> assertThat(Numbers.whole(1_234_567)).isEqualTo("1,234,567"));
    }

    @Test
    void places_have_a_point_in_every_locale() throws IOException {
        Sample.inEachLocale(() -> assertThat(Numbers.place(1_234.56)).isEqualTo("1234.6"));
    }
}
