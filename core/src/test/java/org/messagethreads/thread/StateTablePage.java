package org.messagethreads.thread;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.thread.StateTable.Caller;
import org.messagethreads.thread.StateTable.Happening;
import org.messagethreads.thread.StateTable.Row;
import org.messagethreads.thread.StateTable.State;
import org.messagethreads.thread.StateTable.Wish;

/** The state table as a page, as JSON, and as a diagram. */
final class StateTablePage {

    private static final String INTRODUCTION = """
            # The state table

            What happens when somebody wants something of a thread in any state. This page is made by asking the rules, and the
            build compares it with them: it cannot be out of date. [state-table.json](state-table.json) says the same to programs.

            *M1* and the like are [rules](rules.md). Behind the arrow is the state of the thread afterwards, of the new one if one
            was opened.
            """;

    private StateTablePage() {}

    static String markdown() {
        return Vector.of(State.values())
                .map(StateTablePage::section)
                .prepend("## The diagram\n\n" + diagram())
                .prepend(INTRODUCTION)
                .mkString("\n");
    }

    static String json() {
        return StateTable.all()
                .map(row -> """
                  {"state": "%s", "by": "%s", "does": "%s", "events": [%s], %s}""".formatted(
                        row.state().words,
                        row.caller(),
                        row.command(),
                        row.events().map(it -> "\"" + name(it) + "\"").mkString(", "),
                        row.refusedBy()
                                .map(rule -> "\"refused\": \"" + rule + "\"")
                                .getOrElse(() -> "\"to\": \""
                                        + row.after().fold(() -> State.NONE.words, StateTablePage::words) + "\"")))
                .mkString("[\n", ",\n", "\n]\n");
    }

    /** What leads from where to where, whoever does it. */
    private static String diagram() {
        Seq<String> arrows = StateTable.all()
                .flatMap(StateTablePage::arrows)
                .distinct()
                .groupBy(Arrow::ends)
                .mapValues(arrowsOfOne ->
                        arrowsOfOne.map(Arrow::label).distinct().sorted().mkString(", "))
                .toVector()
                .map(it -> "    " + it._1() + ": " + it._2())
                .sorted();
        return arrows.prepend("    state \"Open, assigned\" as Assigned")
                .prepend("    state \"Open, unassigned\" as Unassigned")
                .prepend("stateDiagram-v2")
                .mkString("```mermaid\n", "\n", "\n```\n");
    }

    private record Arrow(String ends, String label) {}

    private static Seq<Arrow> arrows(Row row) {
        Vector<Arrow> arrows = Vector.empty();
        Conversation at = row.state().conversation();
        for (ThreadEvent event : row.events()) {
            String from = at.thread(event.thread()).map(StateTablePage::node).getOrElse("[*]");
            at = at.evolve(event);
            arrows = arrows.append(
                    new Arrow(from + " --> " + node(at.thread(event.thread()).get()), label(event)));
        }
        return arrows;
    }

    private static String section(State state) {
        return "## " + capital(state.words) + "\n\n" + wishes(state) + "\n" + happenings(state);
    }

    private static String wishes(State state) {
        Vector<Caller> callers = Vector.of(Caller.values()).filter(caller -> caller.isThere(state));
        return Vector.of(Wish.values())
                .filter(wish -> wish.makesSense(state))
                .map(wish -> callers.map(caller -> cell(StateTable.of(state, wish, caller)))
                        .prepend(wish.words))
                .prepend(Vector.fill(callers.size() + 1, () -> "---"))
                .prepend(callers.map(caller -> caller.words).prepend("a handler …"))
                .map(StateTablePage::line)
                .mkString();
    }

    private static String happenings(State state) {
        return Vector.of(Happening.values())
                .filter(it -> it.makesSense(state))
                .map(it -> Vector.of(it.words, cell(StateTable.of(state, it))))
                .prepend(Vector.of("---", "---"))
                .prepend(Vector.of("or …", ""))
                .map(StateTablePage::line)
                .mkString();
    }

    private static String line(Seq<String> cells) {
        return cells.mkString("| ", " | ", " |\n").replace("|  |", "| |");
    }

    private static String cell(Row row) {
        Seq<String> events = row.events().map(StateTablePage::label);
        if (row.refusedBy().isDefined()) {
            return events.append("refused, " + row.refusedBy().get()).mkString(", then ");
        }
        return events.isEmpty()
                ? "nothing to do"
                : events.mkString(", then ") + row.after().fold(() -> "", it -> " → " + words(it));
    }

    private static String name(ThreadEvent event) {
        return event.getClass().getSimpleName();
    }

    private static String label(ThreadEvent event) {
        return event instanceof ThreadEvent.Resolved it
                ? "Resolved (%s)"
                        .formatted(it.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                : name(event);
    }

    private static String words(MessageThread thread) {
        return switch (thread) {
            case MessageThread.Open it ->
                it.assignee().map(who -> "open, " + Cast.name(who) + "'s").getOrElse("open, unassigned");
            case MessageThread.Resolved ignored -> "resolved";
            case MessageThread.Deleted ignored -> "deleted";
        };
    }

    private static String node(MessageThread thread) {
        return switch (thread) {
            case MessageThread.Open it -> it.assignee().isDefined() ? "Assigned" : "Unassigned";
            case MessageThread.Resolved ignored -> "Resolved";
            case MessageThread.Deleted ignored -> "Deleted";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
