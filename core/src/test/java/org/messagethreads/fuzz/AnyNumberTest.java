package org.messagethreads.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchIllegalArgumentException;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.regex.Pattern;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.NotE164;
import org.messagethreads.thread.PhoneNumber;

/** What stands in the place of a number. */
class AnyNumberTest {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

    @FuzzTest
    @Proves({"N1", "N2", "E2"})
    void exactly_what_matches_the_pattern_is_a_number(FuzzedDataProvider data) {
        String raw = data.consumeRemainingAsString();

        PhoneNumber.parse(raw).peek(number -> isTheNumber(number, raw)).peekLeft(other -> isNoNumber(other, raw));
    }

    private static void isTheNumber(PhoneNumber number, String raw) {
        assertThat(E164.matcher(raw).matches()).isTrue();
        assertThat(number.e164()).isEqualTo(raw);
        assertThat(number).isEqualTo(new PhoneNumber(raw));
        assertThat(number.toString()).hasSizeLessThanOrEqualTo(3);
        assertThat(catchIllegalArgumentException(() -> new NotE164(raw)))
                .hasMessage("an E.164 number is a PhoneNumber, not a NotE164 (N1)");
    }

    private static void isNoNumber(NotE164 other, String raw) {
        assertThat(E164.matcher(raw).matches()).isFalse();
        assertThat(other.raw()).isEqualTo(raw);
        assertThat(other).hasToString("NotE164[" + other.form() + ", " + raw.length() + " characters]");
        assertThat(catchIllegalArgumentException(() -> new PhoneNumber(raw)))
                .hasMessage("a phone number of " + raw.length()
                        + " characters is not E.164: right is '+', a digit 1-9, then 1 to 14 digits (N1)");
    }
}
