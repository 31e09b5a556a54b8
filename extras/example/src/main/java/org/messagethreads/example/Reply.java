package org.messagethreads.example;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Refusal;

/**
 * What a client was told.
 *
 * @param kind what it had asked for
 * @param page which page of it this is, from 1 on
 * @param answer what it got, or why not
 */
record Reply(Kind kind, int page, Either<Refusal, SyncAnswer> answer) {

    enum Kind {
        FULL,
        CHANGES
    }

    /** The reply to a request that came after another, if that had left something to ask. */
    static Reply to(SyncRequest asked, Option<Reply> before, Either<Refusal, SyncAnswer> answer) {
        if (asked.after().isEmpty()) {
            return new Reply(Kind.FULL, 1, answer);
        }
        return before.fold(() -> new Reply(Kind.CHANGES, 1, answer), it -> new Reply(it.kind(), it.page() + 1, answer));
    }

    Seq<MessageThread> threads() {
        return answer.map(SyncAnswer::threads).getOrElse(Vector.empty());
    }

    /** Whether it told that nothing changed (S6). */
    boolean isNothing() {
        return kind == Kind.CHANGES && answer.isRight() && threads().isEmpty();
    }
}
