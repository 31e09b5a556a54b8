package org.messagethreads.thread;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What was decided: what time had already settled, and the answer, apart. A refusal keeps the expiry (T3).
 *
 * @param settled the expiry of the pair's open thread, if it was overdue
 * @param answer the refusal; or accepted, with the event, or with none if there is nothing to do
 */
public record Decision(Option<ThreadEvent> settled, Either<Refusal, Option<ThreadEvent>> answer) {

    /**
     * {@return all that is to be appended, in one step: the expiry, then what the command did, which may be to the same
     * thread}
     */
    public Seq<ThreadEvent> events() {
        Option<ThreadEvent> done = answer.getOrElse(Option.none());
        List<ThreadEvent> events = done.isDefined() ? List.of(done.get()) : List.empty();
        return settled.isDefined() ? events.prepend(settled.get()) : events;
    }
}
