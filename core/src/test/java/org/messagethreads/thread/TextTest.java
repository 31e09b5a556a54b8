package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.testkit.Commands.receive;
import static org.messagethreads.testkit.Commands.receiveMedia;
import static org.messagethreads.testkit.Commands.send;
import static org.messagethreads.testkit.Events.added;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.media;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;

/** Texts of messages, and labels of threads. */
class TextTest {

    private static final String SMILE = "\uD83D\uDE00";

    @Nested
    class Texts {

        @ParameterizedTest
        @ValueSource(strings = {" ", "\n", "\u0000", "\u0007 bell", "\uFEFF", "a"})
        @Proves("M9")
        void blanks_and_control_characters_are_accepted_as_they_are(String value) {
            assertThat(new Text(value).value()).isEqualTo(value);
        }

        @ParameterizedTest
        @CsvSource({
            "\uD83D, \uFFFD",
            "\uD800, \uFFFD",
            "\uDBFF, \uFFFD",
            "\uDC00, \uFFFD",
            "\uDFFF, \uFFFD",
            "\uDE00, \uFFFD",
            "a\uD83Db, a\uFFFDb",
            "a\uDE00b, a\uFFFDb",
            "\uDE00\uD83D, \uFFFD\uFFFD",
            "\uD83D\uD83D\uDE00, \uFFFD\uD83D\uDE00",
            "\uD83D\uDE00\uDE00, \uD83D\uDE00\uFFFD",
            "\uD83D\uDE00, \uD83D\uDE00",
            "\uD7FF\uE000, \uD7FF\uE000",
        })
        @Proves("M9")
        void unpaired_surrogates_become_replacement_characters(String given, String mended) {
            assertThat(new Text(given).value()).isEqualTo(mended);
        }

        @Test
        @Proves("M9")
        void texts_that_are_mended_alike_are_equal() {
            assertThat(new Text("a\uD83D")).isEqualTo(new Text("a\uDE00"));
        }

        @Test
        @Proves("M9")
        void length_is_counted_in_code_points() {
            assertThat(new Text("a" + SMILE + "b").length()).isEqualTo(3);
        }

        @Test
        @Proves("M9")
        void an_empty_text_cannot_be_built() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Text(""))
                    .withMessage("a text is empty: 1 code point or more is right (M9)");
        }

        @Test
        @Proves("E2")
        void a_text_prints_its_length_only() {
            assertThat(new Text("My card is lost")).hasToString("Text[15 code points]");
        }
    }

    @Nested
    class Outbound {

        @ParameterizedTest
        @ValueSource(strings = {"a", SMILE, "\uD83D"})
        @Proves("M9")
        void a_text_of_1000_code_points_can_be_sent(String codePoint) {
            Lifecycle after = billing().given(send("m1", codePoint.repeat(1000), ANN));

            assertThat(after.open().label().map(label -> new Text(label.value()).length()))
                    .containsExactly(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", SMILE, "\uD83D"})
        @Proves({"M9", "E2"})
        void a_text_of_1001_code_points_cannot(String codePoint) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> send("m1", codePoint.repeat(1001), ANN))
                    .withMessage("an outbound text has 1001 code points: 1 to 1000 are right (M9)");
        }
    }

    @Nested
    class Inbound {

        @Test
        @Proves("M9")
        void a_text_of_any_length_is_received() {
            String text = SMILE.repeat(100_000);

            Lifecycle after = billing().given(receive("m1", text));

            assertThat(after.history().flatMap(ThreadEvent::message).flatMap(Message::text))
                    .containsExactly(new Text(text));
        }

        @Test
        @Proves("M9")
        void a_message_without_a_text_opens_a_thread_without_a_label() {
            Lifecycle after = billing().when(receiveMedia("m1")).then(opened(media(1, "m1", NOON)));

            assertThat(after.open().label()).isEmpty();
        }

        @Test
        @Proves({"M9", "T4"})
        void a_message_without_a_text_keeps_the_label_and_restarts_the_clock() {
            Instant later = NOON.plusSeconds(60);

            Lifecycle after = billing()
                    .given(receive("m1", "Look"))
                    .after(Duration.ofMinutes(1))
                    .when(receiveMedia("m2"))
                    .then(added(change(1, 2, later), media(1, "m2", later)));

            assertThat(after.open().label()).containsExactly(new Label("Look"));
            assertThat(after.open().deadline()).isEqualTo(later.plus(THREE_DAYS));
        }

        @Test
        @Proves("M9")
        void a_text_after_a_message_without_one_becomes_the_label() {
            Lifecycle after = billing().given(receiveMedia("m1"), receive("m2", "Did you see?"));

            assertThat(after.open().label()).containsExactly(new Label("Did you see?"));
        }
    }

    @Nested
    class Labels {

        @ParameterizedTest
        @ValueSource(strings = {"a", SMILE})
        @Proves("M9")
        void a_label_is_the_first_200_code_points(String codePoint) {
            String whole = codePoint.repeat(200);

            assertThat(Label.of(new Text(codePoint))).isEqualTo(new Label(codePoint));
            assertThat(Label.of(new Text(whole))).isEqualTo(new Label(whole));
            assertThat(Label.of(new Text(whole + "b"))).isEqualTo(new Label(whole));
        }

        @Test
        @Proves("M9")
        void a_pair_of_surrogates_is_never_cut() {
            String text = "a".repeat(199) + SMILE + "b";

            assertThat(Label.of(new Text(text))).isEqualTo(new Label("a".repeat(199) + SMILE));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 201})
        @Proves({"M9", "E2"})
        void a_label_that_is_empty_or_too_long_cannot_be_built(int length) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Label(SMILE.repeat(length)))
                    .withMessage("a label has " + length + " code points: 1 to 200 are right (M9)");
        }

        @Test
        @Proves("E2")
        void a_label_prints_its_length_only() {
            assertThat(new Label("My card" + SMILE)).hasToString("Label[8 code points]");
        }
    }
}
