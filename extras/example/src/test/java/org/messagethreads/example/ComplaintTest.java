package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line is told that was meant well: what would be right for this very field. */
class ComplaintTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "1e0", "1e400", "9223372036854775808", "-9223372036854775809", "[1]", "true"})
    void a_revision_is_a_whole_number_of_1_or_more(String seen) throws IOException {
        assertThat(told("\"resolve\", \"thread\": \"00000002-0000-0000-8000-000000000000\", \"by\": \"101\", \"seen\": "
                        + seen))
                .startsWith("\"seen\" is of the type ")
                .endsWith(": a whole number, 1 or more and less than 2^63, is right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void a_revision_too_small_is_told_so(String seen) throws IOException {
        assertThat(told("\"resolve\", \"thread\": \"00000002-0000-0000-8000-000000000000\", \"by\": \"101\", \"seen\": "
                        + seen))
                .isEqualTo("\"seen\": a revision is " + seen + ": 1 or more is right (I5)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e400", "2147483648", "-2147483649", "false"})
    void a_limit_is_a_whole_number_of_1_or_more(String limit) throws IOException {
        assertThat(told("\"sync\", \"by\": \"101\", \"limit\": " + limit))
                .startsWith("\"limit\" is of the type ")
                .endsWith(": a whole number, 1 or more and less than 2^31, is right");
    }

    @Test
    void a_number_where_a_handler_belongs_is_not_told_as_a_whole() throws IOException {
        assertThat(told("\"assign\", \"thread\": \"00000002-0000-0000-8000-000000000000\", \"by\": \"101\", "
                        + "\"to\": \"+14155550142\""))
                .isEqualTo("\"to\" is the number …42: the id of a handler in the directory is right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e400", "2147483648", "{}"})
    void a_count_is_a_whole_number_of_0_or_more(String count) throws IOException {
        assertThat(told("\"compact\", \"age\": \"PT24H\", \"count\": " + count))
                .startsWith("\"count\" is of the type ")
                .endsWith(": a whole number, 0 or more and less than 2^31, is right");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            24         | "age" is of the type number: a duration such as PT24H is right
            "P1Y"      | "age" is "P1Y": a duration such as PT24H is right
            "-PT24H"   | "age" is "-PT24H": a duration of zero or more is right
            "PT-0.01S" | "age" is "PT-0.01S": a duration of zero or more is right
            """)
    void an_age_is_a_duration_of_zero_or_more(String age, String complaint) throws IOException {
        assertThat(told("\"compact\", \"count\": 1, \"age\": " + age)).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            newThread | an id such as 07d6d352-2c96-40b8-a704-2505fdbdfa0a is right
            into      | the id of a thread is right
            """)
    void a_message_goes_into_a_thread_by_its_id_alone(String field, String right) throws IOException {
        var sent =
                "\"sent\", \"id\": \"m1\", \"from\": \"+12065550101\", \"to\": \"+14155550142\", \"by\": \"101\", \"text\": \"Hello\", ";

        assertThat(told(sent + "\"" + field + "\": \"x\"")).isEqualTo("\"" + field + "\" is \"x\": " + right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"owner\": \"+12065550101\", \"guest\": \"+14155550142\"", "\"guest\": \"+14155550142\""})
    void a_thread_is_named_in_one_way_or_the_other(String pair) throws IOException {
        assertThat(told("\"resolve\", \"by\": \"101\", \"thread\": \"00000002-0000-0000-8000-000000000000\", " + pair))
                .isEqualTo("a thread is named twice: its id, or owner and guest instead, is right");
    }

    @Test
    void a_thread_that_is_not_named_can_be_named_in_both_ways() throws IOException {
        assertThat(told("\"resolve\", \"by\": \"101\""))
                .isEqualTo("\"thread\" is missing: the id of a thread, or owner and guest instead, is right");
        assertThat(told("\"resolve\", \"by\": \"101\", \"thread\": \"x\""))
                .isEqualTo("\"thread\" is \"x\": the id of a thread, or owner and guest instead, is right");
    }

    @Test
    void a_guest_without_an_owner_lacks_one() throws IOException {
        assertThat(told("\"resolve\", \"by\": \"101\", \"guest\": \"+14155550142\""))
                .isEqualTo("\"owner\" is missing: a number such as +12065550142 is right");
    }

    /** The complaint about the one line after the directory. */
    private String told(String what) throws IOException {
        var out = Run.ofLines(folder, "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": " + what + "}")
                .out();
        var begin = out.indexOf("    2  BROKEN    ");
        assertThat(begin).isNotNegative();
        return out.substring(begin + 17, out.indexOf("\n\n", begin)).replaceAll("\n +", " ");
    }
}
