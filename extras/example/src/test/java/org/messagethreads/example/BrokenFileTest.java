package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFileTest {
    private static final String BROKEN =
            "7, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 28, 29, 30, 31, 32, 35, 36, 37, 38, 39, 42, 52, 53, 54, 55, 59";

    private final Run run = Run.ofTraffic("broken.jsonl");

    @Test
    void every_line_is_accounted_for() throws Exception {
        assertThat(run.exit()).isEqualTo(1);
        assertThat((long) run.read()).isEqualTo(Run.linesOf(Run.traffic("broken.jsonl")));
        assertThat(run.done() + run.refused() + run.broken()).isEqualTo(run.read());
    }

    @Test
    void every_broken_line_is_named_and_no_other() {
        var named = Pattern.compile("(?m)^ *(\\d+)  BROKEN ").matcher(run.out()).results();

        assertThat(String.join(", ", named.map(it -> it.group(1)).toList())).isEqualTo(BROKEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          7  | no JSON from column 87 on: one object {...} in UTF-8 is right
          9  | JSON, but no object: one object {...} is right
          15 | "at" is missing: a time such as 2026-02-17T17:12:39.676Z is right
          16 | "at" is "yesterday": a time such as 2026-02-17T17:12:39.676Z is right
          20 | "id" is of the type number: a text is right
          21 | "id": message id has a character that is not printable ASCII: letters, digits and signs are right
          22 | "txt" is no field here: at, what, to, from, id, text, newThread are right
          28 | "from" looks like a short code: a number such as +12065550142 is right
          29 | "from" looks like the name of a sender: a number such as +12065550142 is right
          35 | "by" is "999": the id of a handler in the directory is right
          37 | this owner and this guest never wrote: two who have a thread are right
          42 | owner 62498880001 lists a handler twice: once is right
          52 | "by" is "999": the id of a handler in the directory is right
          53 | "limit": a limit is 0: 1 or more is right (S7)
          54 | "age" is "a day": a duration such as PT24H is right
          55 | "count" is missing: a whole number, 0 or more and less than 2^31, is right
          59 | JSON out of bounds: at most 500 deep, 1000 digits to a number, 50000 characters to a name is right
          """)
    void a_broken_line_is_told_what_would_be_right(String number, String complaint) {
        assertThat(run.out()).contains(" " + number + "  BROKEN    " + complaint + "\n");
    }

    @Test
    void a_line_of_no_kind_is_told_all_kinds() {
        assertThat(run.out())
                .contains(
                        "   18  BROKEN    \"what\" is \"recieved\": directory, received, sent, assign, unassign, resolve,"
                                + " delete, sync, compact or\n                 wait is right\n");
    }

    @Test
    void a_number_that_no_owner_has_is_refused_and_not_broken() {
        assertThat(run.out())
                .contains(
                        "   62  08:18:00                   guest          wrote b17. REFUSED, M12: No owner has the number …99.\n",
                        "Refused by rule: M4 1, M12 1\n");
    }

    @Test
    void what_is_no_number_is_kept_as_it_came() {
        assertThat(run.out())
                .containsSubsequence(
                        "== Not threaded",
                        "line 28  22395              a short code\n",
                        "line 29  MYBANK             the name of a sender\n",
                        "line 30  4155550142         a number without its + and country\n",
                        "line 31  +1 (415) 555-0142  a number written in another way\n");
    }

    @Test
    void the_good_lines_have_their_effects() {
        assertThat(run.out())
                .containsSubsequence(
                        "00000004-0000-0000-8000-000000000000 with guest …42 at …01, resolved\n",
                        "    1  17 Feb 08:01:00  guest          opened it at Billing Queue: “Good morning”\n",
                        "    2  17 Feb 08:03:00  Maya Chen      took it\n",
                        "    3  17 Feb 08:05:00  Maya Chen      wrote: “Good morning! How can I help?”\n",
                        "    4  17 Feb 08:05:00  guest          wrote: “My bill is missing”\n",
                        "    5  17 Feb 08:14:00  Maya Chen      resolved it\n");
        assertThat(run.refused()).isEqualTo(2);
    }

    @Test
    void a_clock_set_back_is_allowed_and_said() {
        assertThat(run.out())
                .contains(
                        "08:04:30                   clock          was set back: the store's time leads it by 30s",
                        "45  08:05:00  00000004  …42    guest          wrote: “My bill is missing”");
    }

    @Test
    void with_records_the_broken_lines_are_named_apart() {
        var records = Run.of("--records", Run.traffic("broken.jsonl").toString());

        assertThat(records.exit()).isEqualTo(1);
        assertThat(records.out()).startsWith("[").contains("\"label\" : \"My bill is missing\"");
        assertThat(records.err().lines()).hasSize(31).first().asString().startsWith("Line 7: no JSON");
    }
}
