package org.messagethreads.planted;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.messagethreads.fixtures.Proofs;
import org.messagethreads.fixtures.RuleBook;

/** Each rule with its planted fault and the tests that prove it, as a page. */
final class TraceabilityPage {

    private static final String INTRODUCTION = """
            # Traceability

            For every [rule](rules.md), a fault that breaks it, a test that catches the fault, and all tests that prove the rule.
            The build plants the [faults](../core/src/test/resources/planted-faults.txt), each by itself, and sees to it that the
            test fails with the fault and passes without. This page is made of the faults and of the annotations of the tests, and
            the build compares it with them: it cannot be out of date.

            """;

    private final List<PlantedFault> faults = PlantedFaults.all();
    private final Map<String, List<Method>> tests = Proofs.byRule();

    private TraceabilityPage() throws IOException {}

    static String markdown() throws IOException {
        TraceabilityPage page = new TraceabilityPage();
        return RuleBook.chapters().stream().map(page::chapter).collect(joining("\n", INTRODUCTION, ""));
    }

    private String chapter(RuleBook.Chapter chapter) {
        return chapter.ids().stream().map(this::rule).collect(joining("\n", "## " + chapter.title() + "\n\n", ""));
    }

    private String rule(String id) {
        return faults.stream()
                .filter(fault -> fault.rule().equals(id))
                .map(TraceabilityPage::fault)
                .collect(joining("\n", "### " + id + "\n\n", proofs(tests.getOrDefault(id, List.of()))));
    }

    private static String fault(PlantedFault fault) {
        return """
                %s

                ```diff
                %s%s```

                It is planted in `%s` and caught by %s: *%s*.
                """.formatted(
                        fault.consequence(),
                        marked("-", fault.before()),
                        marked("+", fault.after()),
                        fault.file(),
                        place(fault.catcher().type()),
                        sentence(fault.catcher().test()));
    }

    private static String marked(String mark, String lines) {
        return lines.lines().map(line -> (mark + " " + line).strip() + "\n").collect(joining());
    }

    /** A line for each class. */
    private static String proofs(List<Method> tests) {
        Map<String, String> sentences = tests.stream()
                .collect(groupingBy(
                        test -> place(Catcher.typeOf(test)),
                        TreeMap::new,
                        mapping(test -> sentence(test.getName()), joining("; "))));
        return sentences.entrySet().stream()
                .map(it -> "- %s: %s".formatted(it.getKey(), it.getValue()))
                .collect(joining("\n", "\n<details><summary>Proved by</summary>\n\n", "\n\n</details>\n"));
    }

    private static String place(String type) {
        return type.replace("$", ", ").replace('_', ' ');
    }

    private static String sentence(String test) {
        return test.replace('_', ' ');
    }
}
