package org.messagethreads.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Proves;

/** The values of sync: what cannot be built, and how the others are built. */
class SyncValuesTest {

    @Nested
    class Requests {

        private static final SyncToken TOKEN = new SyncToken("text");

        @ParameterizedTest
        @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
        @Proves("S7")
        void for_less_than_one_thread_cannot_be_built(int limit) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SyncRequest(Option.none(), Option.some(limit), 0))
                    .withMessage("a limit is " + limit + ": 1 or more is right (S7)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SyncRequest.full().withLimit(limit))
                    .withMessageContaining("is " + limit + ":");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
        @Proves("S7")
        void for_one_thread_or_more_are_right(int limit) {
            assertThat(SyncRequest.after(TOKEN).withLimit(limit).limit()).containsExactly(limit);
        }

        @Test
        @Proves("S1")
        void for_a_full_sync_have_no_token_and_no_limit() {
            assertThat(SyncRequest.full()).isEqualTo(new SyncRequest(Option.none(), Option.none(), 0));
        }

        @Test
        @Proves("S2")
        void for_what_changed_have_the_token_and_no_limit() {
            assertThat(SyncRequest.after(TOKEN)).isEqualTo(new SyncRequest(Option.some(TOKEN), Option.none(), 0));
        }

        @Test
        @Proves("S7")
        void for_a_page_have_all_else_as_before() {
            SyncRequest asked = new SyncRequest(Option.some(TOKEN), Option.some(3), 7);

            assertThat(asked.withLimit(9)).isEqualTo(new SyncRequest(Option.some(TOKEN), Option.some(9), 7));
            assertThat(SyncRequest.full().withLimit(9).after()).isEmpty();
        }

        @Test
        @Proves("S12")
        void of_one_client_are_told_apart_by_their_number() {
            assertThat(new SyncRequest(Option.some(TOKEN), Option.none(), 1))
                    .isNotEqualTo(new SyncRequest(Option.some(TOKEN), Option.none(), 2));
        }
    }

    @Nested
    @Proves("S11")
    class Retentions {

        @ParameterizedTest
        @CsvSource({"PT-0.000000001S, 1", "PT-1H, 0", "PT0S, -1", "PT1H, -2147483648", "PT-1S, -1"})
        void of_a_negative_age_or_count_cannot_be_built(Duration age, int count) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Retention(age, count))
                    .withMessage("a retention is " + age + " and " + count + ": zero or more are right (S11)");
        }

        @ParameterizedTest
        @CsvSource({"PT0S, 0", "PT0.000000001S, 1", "PT9999999999H, 2147483647"})
        void of_zero_or_more_are_right(Duration age, int count) {
            Retention keep = new Retention(age, count);

            assertThat(keep.age()).isEqualTo(age);
            assertThat(keep.count()).isEqualTo(count);
        }
    }
}
