package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadEvent;

/** What a thread's events say, read by somebody who has never seen the library's own fold. */
record NaiveThread(
        boolean deleted,
        Option<StatusReason> reason,
        Option<HandlerId> assignee,
        Option<Text> newestText,
        Instant lastActivity,
        Instant deadline) {

    static NaiveThread of(Seq<ThreadEvent> events) {
        assertThat(events.head()).isInstanceOf(ThreadEvent.Opened.class);
        return events.tail().foldLeft(opened((ThreadEvent.Opened) events.head()), NaiveThread::after);
    }

    boolean isOpen() {
        return !deleted && reason.isEmpty();
    }

    private static NaiveThread opened(ThreadEvent.Opened event) {
        return new NaiveThread(
                false, Option.none(), event.assignee(), event.first().text(), event.at(), event.deadline());
    }

    private NaiveThread after(ThreadEvent event) {
        assertThat(deleted).as("nothing happens after a delete (I4): " + event).isFalse();
        return switch (event) {
            case ThreadEvent.Opened ignored -> throw new AssertionError("opened twice (M8): " + event);
            case ThreadEvent.MessageAdded it -> active(it, it.added());
            case ThreadEvent.Assigned it -> handedOver(it);
            case ThreadEvent.Unassigned it -> released(it);
            case ThreadEvent.Resolved it -> resolved(it);
            case ThreadEvent.Deleted it -> gone(it);
        };
    }

    private NaiveThread active(ThreadEvent.MessageAdded event, Message message) {
        assertLives(event);
        assertThat(message.author().forAll(assignee::contains))
                .as("only the assignee writes into an open thread (M3, M4)")
                .isTrue();
        return new NaiveThread(
                false, reason, assignee, message.text().orElse(newestText), event.at(), event.deadline());
    }

    private NaiveThread handedOver(ThreadEvent.Assigned event) {
        assertThat(event.previous()).isEqualTo(assignee).isNotEqualTo(Option.some(event.assignee()));
        assertThat(assignee.isEmpty() || isBy(event, assignee.get()) || isBy(event, event.assignee()))
                .as("the assignee hands it on, or another takes it (A2): " + event)
                .isTrue();
        return assigned(event, Option.some(event.assignee()));
    }

    private NaiveThread released(ThreadEvent.Unassigned event) {
        assertThat(assignee).contains(event.previous());
        assertThat(event.by() == Initiator.Party.SYSTEM || isBy(event, event.previous()))
                .as("the assignee unassigns, or the system releases (A5, A8): " + event)
                .isTrue();
        return assigned(event, Option.none());
    }

    private static boolean isBy(ThreadEvent event, HandlerId handler) {
        return event.by().equals(new Initiator.Handler(handler));
    }

    private NaiveThread assigned(ThreadEvent event, Option<HandlerId> to) {
        assertLives(event);
        return new NaiveThread(false, reason, to, newestText, lastActivity, deadline);
    }

    private NaiveThread resolved(ThreadEvent.Resolved event) {
        if (event.reason() == StatusReason.THREAD_EXPIRED) {
            assertThat(reason).as("Resolved never becomes Open (I4)").isEmpty();
            assertThat(event.at()).as("an expiry happens at the deadline (T3)").isEqualTo(deadline);
        } else {
            assertLives(event);
        }
        return new NaiveThread(false, Option.some(event.reason()), Option.none(), newestText, lastActivity, deadline);
    }

    private NaiveThread gone(ThreadEvent event) {
        if (reason.isEmpty()) {
            assertLives(event);
        }
        return new NaiveThread(true, reason, Option.none(), Option.none(), lastActivity, deadline);
    }

    private void assertLives(ThreadEvent event) {
        assertThat(reason)
                .as("a resolved thread never changes, except by delete (I4, M7)")
                .isEmpty();
        assertThat(event.at()).as("a thread lives before its deadline (T1, I6)").isBefore(deadline);
    }
}
