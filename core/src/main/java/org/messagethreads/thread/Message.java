package org.messagethreads.thread;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * A message as it was accepted.
 *
 * @param id the host's id, unique per account (X1)
 * @param thread the thread it stands in
 * @param acceptedAt when it was accepted; life and order follow this time, never a provider's (T7)
 * @param author the handler who sent it; none if the guest wrote it
 * @param text none if it carried media only (M9), or if its thread was deleted (D2)
 */
public record Message(MessageId id, ThreadId thread, Instant acceptedAt, Option<HandlerId> author, Option<Text> text) {

    /** {@return outbound exactly if a handler is its author} */
    public Direction direction() {
        return author.isDefined() ? Direction.OUTBOUND : Direction.INBOUND;
    }

    Initiator by() {
        return author.<Initiator>map(Initiator.Handler::new).getOrElse(Initiator.Party.GUEST);
    }

    Message withoutText() {
        return new Message(id, thread, acceptedAt, author, Option.none());
    }
}
