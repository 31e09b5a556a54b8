package org.messagethreads.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchIllegalArgumentException;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.regex.Pattern;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.OwnerId;

/** What the host gives as an id. */
class AnyIdTest {

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,100}");

    @FuzzTest
    void an_id_is_1_to_100_printable_characters_without_blanks(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();

        if (PRINTABLE.matcher(text).matches()) {
            assertThat(new OwnerId(text)).hasToString(text);
            assertThat(new HandlerId(text)).hasToString(text);
            assertThat(new MessageId(text)).hasToString(text);
        } else {
            String complaint = complaint(text);
            assertThat(catchIllegalArgumentException(() -> new OwnerId(text))).hasMessage("owner id" + complaint);
            assertThat(catchIllegalArgumentException(() -> new HandlerId(text))).hasMessage("handler id" + complaint);
            assertThat(catchIllegalArgumentException(() -> new MessageId(text))).hasMessage("message id" + complaint);
        }
    }

    private static String complaint(String text) {
        return text.isEmpty() || text.length() > 100
                ? " has " + text.length() + " characters: 1 to 100 are right"
                : " has a character that is not printable ASCII: letters, digits and signs are right";
    }
}
