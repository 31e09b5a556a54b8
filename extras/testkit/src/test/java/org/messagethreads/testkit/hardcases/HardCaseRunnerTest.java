package org.messagethreads.testkit.hardcases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runner fails a case whose expectation is wrong, whichever kind it is of, and tells the story. */
class HardCaseRunnerTest {

    private static final String CASE = """
            [{'id': 'a-story', 'title': 'A story', 'rules': ['M1'], %s
              'given': [{'do': 'inbound', 'from': 'guest', 'to': 'billing-line', 'text': 'Hello', 'as': 't1'}, %s],
              'when': %s,
              'then': %s}]""";

    private static final String LABELLED =
            "{'do': 'read', 'by': 'ann', 'thread': 't1', 'expect': {'thread': {'label': 'Hello'}}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            an outcome          | {'do': 'resolve', 'by': 'ann', 'thread': 't1'} | {'outcome': 'nothingToDo'} | outcome: expected nothingToDo, seen changed
            that it is accepted | {'do': 'resolve', 'by': 'sue', 'thread': 't1'} | {'thread': {}} | outcome: expected accepted, seen refused by L1
            a rule              | {'do': 'resolve', 'by': 'sue', 'thread': 't1'} | {'outcome': 'refused', 'rule': 'R1'} | rule: expected R1, seen L1
            an invalid step     | {'do': 'expiry', 'ttl': 'PT1H'} | {'outcome': 'invalid'} | outcome: expected invalid, seen done
            a field             | {'do': 'read', 'by': 'ann', 'thread': 't1'} | {'thread': {'status': 'Resolved'}} | status: expected Resolved, seen Open
            a field too many    | {'do': 'read', 'by': 'ann', 'thread': 't1'} | {'thread': {'label': null}} | label: expected none, seen Hello
            a field too few     | {'do': 'read', 'by': 'ann', 'thread': 't1'} | {'thread': {'assignee': 'ann'}} | assignee: expected 101, seen none
            an owner            | {'do': 'read', 'by': 'ann', 'thread': 't1'} | {'thread': {'owner': 'support'}} | owner: expected 62498880002, seen 62498880001
            a number            | {'do': 'read', 'by': 'ann', 'thread': 't1'} | {'thread': {'guestNumber': 'other-guest'}} | guestNumber: expected +14083210002, seen +16502240001
            a nanosecond        | {'do': 'read', 'by': 'ann', 'thread': 't1'} | {'thread': {'creationTime': '2026-02-17T12:00:00.000000001Z'}} | creationTime: expected 2026-02-17T12:00:00.000000001Z, seen 2026-02-17T12:00:00Z
            which thread it is  | {'do': 'read', 'by': 'ann', 'thread': 't1'} | {'thread': {'is': 't2'}} | is: expected t2, seen t1
            a thread            | {'do': 'compact'} | {'thread': {}} | thread: expected one, seen []
            a list              | {'do': 'list', 'by': 'ann'} | {'threads': []} | threads: expected [], seen [t1]
            a page that follows | {'do': 'list', 'by': 'ann'} | {'more': true} | more: expected true, seen false
            records             | {'do': 'fullSync', 'by': 'ann'} | {'records': {}} | records: expected [], seen [t1]
            a missing record    | {'do': 'fullSync', 'by': 'sue'} | {'records': {'t1': {}}} | records: expected [t1], seen []
            a field of a record | {'do': 'fullSync', 'by': 'ann'} | {'records': {'t1': {'label': 'Bye'}}} | t1.label: expected Bye, seen Hello
            texts               | {'do': 'messages', 'by': 'ann', 'thread': 't1'} | {'texts': [null]} | texts: expected
            a token that is one | {'do': 'sync', 'by': 'ann', 'token': 'k1'} | {'outcome': 'tokenInvalid'} | outcome: expected tokenInvalid, seen done
            a full sync         | {'do': 'sync', 'by': 'ann', 'token': 'k1'} | {'outcome': 'fullSyncRequired'} | outcome: expected fullSyncRequired, seen done
            """)
    void a_wrong_expectation_fails_the_case(String kind, String step, String expect, String told) {
        assertThatExceptionOfType(AssertionError.class)
                .as(kind)
                .isThrownBy(() -> run(expecting(step, expect), "[]"))
                .withMessageContaining(told);
    }

    @Test
    void a_new_thread_that_is_an_old_one_fails_the_case() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(
                        expecting("{'do': 'inbound', 'from': 'guest', 'to': 'billing-line', 'as': 't2'}", "{}"), "[]"))
                .withMessageContaining("t2: expected a new thread, seen t1");
    }

    @Test
    void a_name_for_nothing_fails_the_case() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        run(expecting("{'do': 'list', 'by': 'ann', 'as': 'p1'}", "{}"), "[]", "'needs': ['cursors'],"))
                .withMessageContaining("p1: expected to name something, seen nothing");
    }

    @Test
    void a_wrong_expectation_of_what_can_be_seen_afterwards_fails_the_case() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(LABELLED, "[{'do': 'list', 'by': 'sue', 'expect': {'threads': ['t1']}}]"))
                .withMessageContaining("threads: expected [t1], seen []");
    }

    @Test
    void what_came_before_must_be_accepted() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(HardCases.read(
                        json(CASE.formatted("", "{'do': 'resolve', 'by': 'sue', 'thread': 't1'}", LABELLED, "[]")))))
                .withMessageContaining("outcome: expected accepted, seen refused by L1");
    }

    @Test
    void a_failure_tells_the_story_so_far() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(LABELLED.replace("Hello", "Bye"), "[]"))
                .withMessage(json("""
                        A story [M1]
                          given {'do':'directory','owners':[%s]}
                          given {'do':'inbound','from':'guest','to':'billing-line','text':'Hello','as':'t1'}
                          given {'do':'fullSync','by':'ann','as':'k1'}
                          when {'do':'read','by':'ann','thread':'t1','expect':{'thread':{'label':'Bye'}}}
                            label: expected Bye, seen Hello""".formatted("""
                        {'owner':'billing','numbers':['billing-line'],'assignable':['ann','bob','cleo'],'notAssignable':['gus']},\
                        {'owner':'support','numbers':['support-line'],'assignable':['cleo','sue']}""")));
    }

    @Test
    void a_right_expectation_passes() {
        assertThatCode(() -> run(LABELLED, "[]")).doesNotThrowAnyException();
    }

    @Test
    void a_subject_that_shows_milliseconds_is_compared_in_milliseconds() {
        HardCase nanosecond = theCase(
                expecting(
                        "{'do': 'read', 'by': 'ann', 'thread': 't1'}",
                        "{'thread': {'creationTime': '2026-02-17T12:00:00.000000001Z'}}"),
                "[]",
                "");
        assertThatCode(() -> HardCaseRunner.run(nanosecond, new CoarseLibrary()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_subject_runs_what_needs_no_more_than_it_offers() {
        HardCase needy = theCase(
                expecting("{'do': 'fullSync', 'by': 'ann', 'limit': 1}", "{}"), "[]", "'needs': ['syncPages'],");
        assertThat(HardCaseRunner.canRun(needy, new CoarseLibrary())).isFalse();
        assertThat(HardCaseRunner.canRun(needy, new LibrarySubject())).isTrue();
        assertThat(HardCaseRunner.canRun(theCase(LABELLED, "[]", ""), new CoarseLibrary()))
                .isTrue();
    }

    private static void run(String when, String then) {
        run(when, then, "");
    }

    private static void run(String when, String then, String needs) {
        run(List.of(theCase(when, then, needs)));
    }

    private static void run(List<HardCase> cases) {
        HardCaseRunner.run(cases.getFirst(), new LibrarySubject());
    }

    private static HardCase theCase(String when, String then, String needs) {
        return HardCases.read(json(CASE.formatted(needs, "{'do': 'fullSync', 'by': 'ann', 'as': 'k1'}", when, then)))
                .getFirst();
    }

    /** A step that expects something. */
    private static String expecting(String step, String expect) {
        return step.replaceFirst("}$", ", 'expect': " + expect + "}");
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
