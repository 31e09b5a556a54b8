package org.messagethreads.testkit.histories;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.messagethreads.Outcome;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;

/**
 * What came of a step.
 *
 * @param step the step
 * @param answers its commands and how they were answered; none if it has no command
 * @param shown what a read or a list showed; empty for other steps
 */
public record Happening(Step step, Seq<Answered> answers, Seq<Object> shown) {

    /** A command and its answer. */
    public record Answered(ThreadCommand command, Either<Refusal, Outcome> answer) {

        /** Positions may differ where threads may not (T6). */
        Answered withoutPositions() {
            return new Answered(command, answer.map(Answered::withoutPosition));
        }

        /** The changes it was answered with. */
        public Seq<ThreadEvent> events() {
            return changes().map(Outcome.Changed::event);
        }

        /** What it changed, with positions. */
        public Seq<Outcome.Changed> changes() {
            return answer.toList().flatMap(Answered::changes);
        }

        private static Seq<Outcome.Changed> changes(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Changed it -> List.of(it);
                case Outcome.Unchanged ignored -> List.empty();
                case Outcome.Reconciled it -> it.changes();
            };
        }

        private static Outcome withoutPosition(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Changed it -> withoutPosition(it);
                case Outcome.Unchanged it -> it;
                case Outcome.Reconciled it ->
                    new Outcome.Reconciled(it.changes().map(Answered::withoutPosition));
            };
        }

        private static Outcome.Changed withoutPosition(Outcome.Changed changed) {
            return new Outcome.Changed(changed.thread(), changed.event(), Position.START);
        }
    }

    /** The same, but for where the changes stand in the log. */
    public Happening withoutPositions() {
        return new Happening(step, answers.map(Answered::withoutPositions), shown);
    }

    /** The changes the step was answered with. */
    public Seq<ThreadEvent> events() {
        return answers.flatMap(Answered::events);
    }
}
