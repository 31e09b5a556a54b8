package org.messagethreads.testkit.hardcases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/** A slip of the pen in a file is an error, never a case that expects less. */
class HardCaseFormatTest {

    private static final String CASE = """
            [{"id": "a-story", "title": "A story", "rules": ["M1"], "given": [],
              "when": {"do": "list", "by": "ann", "expect": {"threads": []}},
              "then": [{"do": "read", "by": "ann", "thread": "t1", "expect": {"thread": {"label": null}}}]}]""";

    @Test
    void a_case_is_read() {
        assertThat(HardCases.read(CASE)).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("A story");
            assertThat(it.when()).isInstanceOf(HardCaseStep.ListThreads.class);
            assertThat(it.then().orElseThrow()).singleElement().isInstanceOf(HardCaseStep.Read.class);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown field of a case         | "given"            | "givn"
            an unknown field of a step         | "by": "ann", "exp  | "bye": "ann", "exp
            an unknown field of an expectation | "threads"          | "thread_s"
            an unknown field of a thread       | "label"            | "lable"
            an unknown step                    | "do": "list"       | "do": "lists"
            an unknown need                    | "given"            | "needs": ["luck"], "given"
            a field twice                      | "given"            | "given": [], "given"
            a field too few                    | "thread": "t1", "e | "e
            an id that is no kebab case        | a-story            | A story
            no rule                            | ["M1"]             | []
            nothing expected of its when       | , "expect": {"threads": []} | ``
            nothing expected of its then       | , "expect": {"thread": {"label": null}} | ``
            a need that no step has            | "given"            | "needs": ["revisions"], "given"
            a need that is not said            | "do": "list"       | "do": "list", "after": "p1"
            a clock neither set nor advanced   | "given": []        | "given": [{"do": "clock"}]
            an instant that is none            | "do": "list"       | "do": "list", "createdFrom": "noon"
            more behind it                     | }]}]               | }]}] []
            """)
    void a_slip_of_the_pen_is_an_error(String slip, String right, String wrong) {
        String slipped = CASE.replace(right, wrong);
        assertThat(slipped).as(slip).isNotEqualTo(CASE);
        assertThatExceptionOfType(JacksonException.class).as(slip).isThrownBy(() -> HardCases.read(slipped));
    }

    @Test
    void a_chapter_that_is_none_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HardCases.of("weather"))
                .withMessageContaining("weather");
    }

    @Test
    void a_name_that_is_not_in_the_cast_is_no_answer() {
        HardCase strangers = HardCases.read(CASE.replace("\"ann\"", "\"zoe\"")).getFirst();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HardCaseRunner.run(strangers, new LibrarySubject()))
                .withMessageContaining("no answer: 'zoe' is not in the cast");
    }

    @Test
    void a_thread_that_no_step_named_is_no_answer() {
        HardCase nameless = HardCases.read(CASE).getFirst();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HardCaseRunner.run(nameless, new LibrarySubject()))
                .withMessageContaining("no answer: no step named 't1'");
    }
}
