package org.messagethreads.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchIllegalArgumentException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.Text;

/** Two bytes are a character, so that surrogates come alone, in pairs and in the wrong order. */
class AnyTextTest {

    /** A pair is one code point, and as such no surrogate. */
    private static final Pattern UNPAIRED = Pattern.compile("\\p{Cs}");

    @FuzzTest
    @Proves({"M9", "E2"})
    void only_surrogates_without_a_partner_are_changed(byte[] input) {
        String raw = ByteBuffer.wrap(input).asCharBuffer().toString();

        if (raw.isEmpty()) {
            assertThat(catchIllegalArgumentException(() -> new Text(raw)))
                    .hasMessage("a text is empty: 1 code point or more is right (M9)");
        } else {
            isMended(new Text(raw), UNPAIRED.matcher(raw).replaceAll("\uFFFD"));
        }
    }

    private static void isMended(Text text, String mended) {
        int length = mended.codePointCount(0, mended.length());
        assertThat(text.value()).isEqualTo(mended);
        assertThat(text).isEqualTo(new Text(mended)).hasToString("Text[" + length + " code points]");
        begins(Label.of(text), mended, Math.min(length, 200));
    }

    private static void begins(Label label, String text, int length) {
        assertThat(label.value()).isEqualTo(text.substring(0, text.offsetByCodePoints(0, length)));
        assertThat(label).hasToString("Label[" + length + " code points]");
    }
}
