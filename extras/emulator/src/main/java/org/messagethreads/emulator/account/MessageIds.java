package org.messagethreads.emulator.account;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.messagethreads.thread.MessageId;

/** Gives messages their ids: decimal numbers that rise. */
final class MessageIds {

    private static final long FIRST = 1;

    private final Predicate<MessageId> isTaken;
    private final AtomicLong next = new AtomicLong(FIRST);

    MessageIds(Predicate<MessageId> isTaken) {
        this.isTaken = isTaken;
    }

    /** One that no message was accepted under. */
    MessageId draw() {
        while (true) {
            MessageId id = new MessageId("" + next.getAndIncrement());
            if (!isTaken.test(id)) {
                return id;
            }
        }
    }
}
