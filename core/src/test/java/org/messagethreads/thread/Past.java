package org.messagethreads.thread;

import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.deleted;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.outbound;
import static org.messagethreads.testkit.Events.reassigned;
import static org.messagethreads.testkit.Events.resolved;
import static org.messagethreads.testkit.Events.unassigned;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.thread.ThreadEvent.MessageAdded;
import org.messagethreads.thread.ThreadEvent.Opened;

/**
 * What a pair may have been through. Every thread held the outbound message {@code out} and the inbound message
 * {@code in} with its number behind, both saying {@value #HELLO}, was Bob's at first, and stands at revision 3.
 */
final class Past {

    static final String HELLO = "Hello";
    static final Instant DEADLINE = NOON.plusSeconds(3_600);
    static final Resolution BY_BOB = new Resolution(StatusReason.MANUAL, new Initiator.Handler(BOB), later(2));
    static final Resolution EXPIRED = new Resolution(StatusReason.THREAD_EXPIRED, Initiator.Party.SYSTEM, DEADLINE);

    private Past() {}

    static Lifecycle resolvedThread(long thread, Lifecycle before) {
        return before(thread, before).given(resolved(change(thread, 3, later(2)), BOB));
    }

    static Lifecycle deletedThread(long thread, Lifecycle before) {
        return before(thread, before).given(deleted(change(thread, 3, later(2)), BOB));
    }

    /** Deleted after it had expired. */
    static Lifecycle expiredAndDeletedThread(long thread, Lifecycle before) {
        return before(thread, before)
                .given(expired(change(thread, 3, DEADLINE)), deleted(change(thread, 4, DEADLINE.plusSeconds(1)), BOB));
    }

    static Lifecycle openThread(long thread, Option<HandlerId> assignee, Lifecycle before) {
        ThreadEvent.Change change = change(thread, 3, later(2));
        return before(thread, before)
                .given(assignee.fold(() -> unassigned(change, BOB), now -> reassigned(change, BOB, BOB, now)));
    }

    private static Lifecycle before(long thread, Lifecycle before) {
        Message first = outbound(thread, "out" + thread, NOON, HELLO, BOB);
        Message second = inbound(thread, "in" + thread, later(1), HELLO);
        return before.given(
                new Opened(change(thread, 1, NOON), before.conversation().pair(), BILLING, first, DEADLINE),
                new MessageAdded(change(thread, 2, later(1)), second, DEADLINE));
    }

    private static Instant later(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
