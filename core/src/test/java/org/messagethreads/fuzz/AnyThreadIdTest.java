package org.messagethreads.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import java.util.stream.IntStream;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadId;

/** What may stand in the place of the id of a thread. */
class AnyThreadIdTest {

    private static final String ID = "07d6d352-2C96-40b8-A704-2505fdbdfa0a";
    private static final ThreadId OTHER = ThreadId.parse(ID).get();

    @FuzzTest
    @Proves({"M8", "T6"})
    void exactly_the_text_of_an_id_is_one_and_stands_where_its_lower_case_does(FuzzedDataProvider data) {
        String text = Overwritten.somewhere(ID, data);

        assertThat(ThreadId.parse(text).isDefined()).isEqualTo(isId(text));
        ThreadId.parse(text).forEach(id -> isOrderedAs(id, text.toLowerCase(Locale.ROOT)));
    }

    private static void isOrderedAs(ThreadId id, String text) {
        assertThat(id).hasToString(text);
        assertThat(Integer.signum(id.compareTo(OTHER))).isEqualTo(Integer.signum(text.compareTo(OTHER.toString())));
    }

    private static boolean isId(String text) {
        return text.length() == ID.length()
                && IntStream.range(0, ID.length()).allMatch(at -> isRight(text.charAt(at), ID.charAt(at)));
    }

    private static boolean isRight(char character, char example) {
        return example == '-' ? character == '-' : "0123456789abcdefABCDEF".indexOf(character) >= 0;
    }
}
