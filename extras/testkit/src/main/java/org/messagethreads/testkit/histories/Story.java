package org.messagethreads.testkit.histories;

import static org.messagethreads.testkit.histories.Cast.name;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.messagethreads.Outcome;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;

/** What happened on a stage, told line by line; no line is written before somebody reads it. */
public final class Story {

    private final List<Supplier<String>> lines = new ArrayList<>();

    public void tell(Instant at, Supplier<String> what) {
        lines.add(() -> "at " + sinceNoon(at) + " " + what.get());
    }

    void tell(Instant at, Step step) {
        tell(at, step::toString);
    }

    void tell(Instant at, ThreadCommand command, Either<Refusal, Outcome> answer) {
        tell(at, () -> sentence(command) + ": " + sentence(answer));
    }

    @Override
    public String toString() {
        return lines.stream().map(Supplier::get).collect(Collectors.joining("\n"));
    }

    static String reader(Reader reader) {
        return switch (reader) {
            case Reader.Host ignored -> "the host";
            case Reader.Handler handler -> name(handler.id());
        };
    }

    private static String sinceNoon(Instant at) {
        Duration since = Duration.between(People.NOON, at);
        Duration size = since.abs();
        String fraction = ".%09d".formatted(size.toNanosPart()).replaceFirst("\\.?0+$", "");
        return "%s%d:%02d:%02d%s"
                .formatted(
                        since.isNegative() ? "-" : "+",
                        size.toHours(),
                        size.toMinutesPart(),
                        size.toSecondsPart(),
                        fraction);
    }

    private static String sentence(ThreadCommand command) {
        return switch (command) {
            case ThreadCommand.Receive it ->
                "%s writes %s to %s%s"
                        .formatted(
                                name(it.pair().guest()),
                                it.message(),
                                name(it.pair().owner()),
                                it.text().isEmpty() ? ", without text" : "");
            case ThreadCommand.Send it ->
                "%s sends %s from %s to %s%s%s"
                        .formatted(
                                name(it.by()),
                                it.message(),
                                name(it.pair().owner()),
                                name(it.pair().guest()),
                                it.into().map(id -> ", into " + name(id)).getOrElse(""),
                                seen(it.seen()));
            case ThreadCommand.Assign it ->
                "%s assigns %s to %s%s".formatted(name(it.by()), name(it.thread()), name(it.to()), seen(it.seen()));
            case ThreadCommand.Unassign it -> verb("unassigns", it, it.by());
            case ThreadCommand.Resolve it -> verb("resolves", it, it.by());
            case ThreadCommand.Delete it -> verb("deletes", it, it.by());
            case ThreadCommand.Reconcile it -> "the host tells of " + name(it.owner());
        };
    }

    private static String verb(String verb, ThreadCommand.OnThread command, HandlerId by) {
        return "%s %s %s%s".formatted(name(by), verb, name(command.thread()), seen(command.seen()));
    }

    private static String seen(Option<Revision> seen) {
        return seen.map(it -> ", having seen revision " + it.value()).getOrElse("");
    }

    private static String sentence(Either<Refusal, Outcome> answer) {
        return answer.fold(refusal -> "refused by " + refusal.rule(), Story::sentence);
    }

    private static String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed it -> sentence(it.event());
            case Outcome.Unchanged ignored -> "nothing to do";
            case Outcome.Reconciled it when it.changes().isEmpty() -> "nothing to do";
            case Outcome.Reconciled it ->
                it.changes().map(change -> sentence(change.event())).mkString("told ", ", ", "");
        };
    }

    private static String sentence(ThreadEvent event) {
        return "%s of %s by %s, revision %d"
                .formatted(
                        event.getClass().getSimpleName(),
                        name(event.thread()),
                        name(event.by()),
                        event.change().revision().value());
    }
}
