package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.NotE164.Form;

/** What is a phone number, and what looks like one. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"+12", "+19", "+12092480001", "+442071838750", "+123456789012345"})
    @Proves("N1")
    void plus_a_digit_1_to_9_then_1_to_14_digits_is_a_number(String raw) {
        assertThat(PhoneNumber.parse(raw)).isEqualTo(Either.right(new PhoneNumber(raw)));
        assertThat(new PhoneNumber(raw).e164()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
          '',EMPTY
          ' ',EMPTY
          +,MALFORMED
          +1,MALFORMED
          +1234567890123456,MALFORMED
          +02092480001,MALFORMED
          ++12092480001,MALFORMED
          +1 209 248 0001,MALFORMED
          ' +12092480001',MALFORMED
          '+12092480001 ',MALFORMED
          +1-209-248-0001,MALFORMED
          +1(209)2480001,MALFORMED
          '+12092480001,7',MALFORMED
          +12092480001#7,MALFORMED
          +12092480001x7,ALPHANUMERIC
          +1800FLOWERS,ALPHANUMERIC
          ACME,ALPHANUMERIC
          Acme Bank 24,ALPHANUMERIC
          Банк,ALPHANUMERIC
          銀行,ALPHANUMERIC
          1,SHORT_CODE
          12345,SHORT_CODE
          12345678,SHORT_CODE
          123456789,WITHOUT_PLUS
          2092480001,WITHOUT_PLUS
          0012092480001,WITHOUT_PLUS
          *55,MALFORMED
          """)
    @Proves({"N1", "N2"})
    void anything_else_is_a_value_that_holds_the_raw_text_and_says_what_it_looks_like(String raw, Form form) {
        NotE164 other = PhoneNumber.parse(raw).getLeft();

        assertThat(other.raw()).isEqualTo(raw);
        assertThat(other.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFF0B12092480001", // full-width plus
                "+\uFF11\uFF12\uFF10\uFF19\uFF12\uFF14\uFF18\uFF10\uFF10\uFF10\uFF11", // full-width digits
                "+1209248000\uFF11",
                "\uFF11\uFF12\uFF13\uFF14\uFF15",
                "+\u0661\u0662\u0660\u0669", // Arabic-Indic digits
                "\u202A+12092480001\u202C", // bidi marks, as address books leave them
                "+12092480001\u200E",
                "+1209\u00A02480001",
                "+1209\u20112480001",
                "+1209\uD835\uDFCE", // a mathematical digit outside the BMP
            })
    @Proves({"N1", "N2"})
    void foreign_digits_bidi_marks_and_odd_blanks_are_not_mapped(String raw) {
        NotE164 other = PhoneNumber.parse(raw).getLeft();

        assertThat(other.raw()).isEqualTo(raw);
        assertThat(other.form()).isEqualTo(Form.MALFORMED);
    }

    @Test
    @Proves("N1")
    void a_number_that_is_none_cannot_be_built() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("0012092480001"))
                .withMessage(
                        "a phone number of 13 characters is not E.164: right is '+', a digit 1-9, then 1 to 14 digits (N1)");
    }

    @Test
    @Proves({"N1", "N2", "E2"})
    void what_is_a_number_cannot_be_built_as_something_else() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotE164("+12092480001"))
                .withMessage("an E.164 number is a PhoneNumber, not a NotE164 (N1)");
    }

    @Test
    @Proves("E2")
    void a_number_prints_its_last_two_digits_only() {
        assertThat(new PhoneNumber("+12092480042")).hasToString("…42");
        assertThat(new PhoneNumber("+12345")).hasToString("…45");
        assertThat(new PhoneNumber("+1234")).hasToString("…");
        assertThat(new PhoneNumber("+12")).hasToString("…");
    }

    @Test
    @Proves("E2")
    void what_is_no_number_prints_its_form_and_length_only() {
        assertThat(new NotE164("2092480001")).hasToString("NotE164[WITHOUT_PLUS, 10 characters]");
        assertThat(new NotE164("ACME")).hasToString("NotE164[ALPHANUMERIC, 4 characters]");
    }

    @Test
    void numbers_are_ordered_as_text() {
        assertThat(new PhoneNumber("+12")).isLessThan(new PhoneNumber("+13"));
        assertThat(new PhoneNumber("+123")).isLessThan(new PhoneNumber("+13"));
        assertThat(new PhoneNumber("+12")).isEqualByComparingTo(new PhoneNumber("+12"));
    }
}
