package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The order of E1 for one kind of command, as a list: the first line that applies answers.
 *
 * @param <S> a situation, described by what it was built from
 * @param lines in order
 */
record OrderOfAnswers<S>(Vector<Line<S>> lines) {

    /** How a command that is not refused ends. */
    enum Accepted {
        CHANGED,
        NOTHING_TO_DO
    }

    /** One line of the order. */
    record Line<S>(String name, Predicate<S> applies, Function<S, Either<Refusal, Accepted>> answer) {}

    static <S> OrderOfAnswers<S> first() {
        return new OrderOfAnswers<>(Vector.empty());
    }

    OrderOfAnswers<S> refused(String name, Predicate<S> applies, Function<S, Refusal> refusal) {
        return then(name, applies, situation -> Either.left(refusal.apply(situation)));
    }

    OrderOfAnswers<S> nothingToDo(String name, Predicate<S> applies) {
        return then(name, applies, ignored -> Either.right(Accepted.NOTHING_TO_DO));
    }

    OrderOfAnswers<S> otherwiseChanged() {
        return then("changed", ignored -> true, ignored -> Either.right(Accepted.CHANGED));
    }

    /** In every situation the decider gives the answer of the first line that applies. */
    void isKeptIn(Seq<S> situations, Function<S, Decision> decider) {
        assertThat(situations.flatMap(situation -> mistake(situation, decider.apply(situation))))
                .as("wrong answers in %d situations", situations.size())
                .isEmpty();
        assertThat(lines.reject(line -> situations.exists(it -> answering(it).equals(line))))
                .extracting(Line::name)
                .as("lines that never answered")
                .isEmpty();
    }

    /** The lines of which no situation makes both apply, each with an earlier one. */
    Seq<String> neverTogether(Seq<S> situations) {
        return lines.combinations(2)
                .reject(two -> situations.exists(
                        it -> two.forAll(line -> line.applies().test(it))))
                .map(two -> two.map(Line::name).mkString(" / "));
    }

    private OrderOfAnswers<S> then(String name, Predicate<S> applies, Function<S, Either<Refusal, Accepted>> answer) {
        return new OrderOfAnswers<>(lines.append(new Line<>(name, applies, answer)));
    }

    private Line<S> answering(S situation) {
        return lines.find(line -> line.applies().test(situation)).get();
    }

    private Seq<String> mistake(S situation, Decision decision) {
        Line<S> line = answering(situation);
        Either<Refusal, Accepted> expected = line.answer().apply(situation);
        Either<Refusal, Accepted> actual =
                decision.answer().map(event -> event.isDefined() ? Accepted.CHANGED : Accepted.NOTHING_TO_DO);
        return actual.equals(expected)
                ? Vector.empty()
                : Vector.of("%s: expected %s (%s) but was %s".formatted(situation, line.name(), expected, actual));
    }
}
