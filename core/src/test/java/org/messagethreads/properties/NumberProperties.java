package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.NotE164;
import org.messagethreads.thread.PhoneNumber;

/** Any string in the place of a number. */
class NumberProperties {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

    @Property(tries = 3_000)
    @Proves({"N1", "N2"})
    void exactly_what_matches_the_pattern_is_a_number(@ForAll("rawNumbers") String raw) {
        PhoneNumber.parse(raw)
                .peek(number -> assertThat(number.e164()).isEqualTo(raw).matches(E164))
                .peekLeft(other -> assertThat(other.raw()).isEqualTo(raw).doesNotMatch(E164));
    }

    @Property
    @Proves("N1")
    void every_number_is_read_as_it_was_written(@ForAll("numbers") PhoneNumber number) {
        assertThat(PhoneNumber.parse(number.e164()).get()).isEqualTo(number);
    }

    @Property
    @Proves("E2")
    void a_number_prints_its_last_two_digits_if_it_has_more_than_four(@ForAll("numbers") PhoneNumber number) {
        String shown = number.toString().substring(1);

        assertThat(shown).hasSize(number.e164().length() > 5 ? 2 : 0);
        assertThat(number.e164()).endsWith(shown);
    }

    @Property
    @Proves("N2")
    void what_is_no_number_has_a_form_and_prints_nothing_else(@ForAll("rawNumbers") String raw) {
        PhoneNumber.parse(raw)
                .peekLeft(other ->
                        assertThat(other).hasToString("NotE164[%s, %d characters]".formatted(form(raw), raw.length())));
    }

    @Provide
    Arbitrary<String> rawNumbers() {
        return Values.rawNumbers();
    }

    @Provide
    Arbitrary<PhoneNumber> numbers() {
        return Values.numbers();
    }

    private static NotE164.Form form(String raw) {
        if (raw.chars().allMatch(it -> Character.isWhitespace(it))) {
            return NotE164.Form.EMPTY;
        }
        if (raw.codePoints().anyMatch(Character::isLetter)) {
            return NotE164.Form.ALPHANUMERIC;
        }
        if (raw.matches("[0-9]{1,8}")) {
            return NotE164.Form.SHORT_CODE;
        }
        return raw.matches("[0-9]{9,}") ? NotE164.Form.WITHOUT_PLUS : NotE164.Form.MALFORMED;
    }
}
