package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.Text;

/** Any string as a text. */
class TextProperties {

    @Property
    @Proves("M9")
    void a_label_is_the_first_200_code_points_of_its_text(@ForAll("texts") String raw) {
        Text text = new Text(raw);
        int[] label = Label.of(text).value().codePoints().toArray();

        assertThat(label).hasSize(Math.min(200, text.length()));
        assertThat(label).isEqualTo(text.value().codePoints().limit(200).toArray());
    }

    @Property
    @Proves("M9")
    void a_text_and_its_label_are_well_formed(@ForAll("texts") String raw) {
        Text text = new Text(raw);

        assertThat(throughUtf8(text.value())).isEqualTo(text.value());
        assertThat(throughUtf8(Label.of(text).value())).isEqualTo(Label.of(text).value());
    }

    @Property
    @Proves("M9")
    void only_surrogates_without_a_partner_are_changed(@ForAll("texts") String raw) {
        int[] expected = raw.codePoints()
                .map(it -> Character.getType(it) == Character.SURROGATE ? 0xFFFD : it)
                .toArray();

        assertThat(new Text(raw).value().codePoints().toArray()).isEqualTo(expected);
    }

    @Property(tries = 200)
    @Proves("E2")
    void neither_prints_what_it_says(@ForAll("texts") String raw) {
        Text text = new Text("<" + raw.length() + ">" + raw);

        assertThat(text + " " + Label.of(text)).doesNotContain("<" + raw.length() + ">");
    }

    @Provide
    Arbitrary<String> texts() {
        return Values.rawTexts().filter(raw -> !raw.isEmpty());
    }

    /** An unpaired surrogate does not survive this. */
    private static String throughUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
