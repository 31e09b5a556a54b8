package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadEvent.Opened;
import org.messagethreads.thread.ThreadId;

/** Two open threads are listed, after a look at their owner, and something happens in the middle. */
class OpenMeanwhileTest {

    private final InMemoryThreadRepository store = new InMemoryThreadRepository(Stores.INCARNATION, this::touched);
    private Runnable meanwhile = () -> {};
    private int touchesLeft;

    @BeforeEach
    void open() {
        append(pair(1), opened(pair(1), id(1), "m1"));
        append(pair(2), opened(pair(2), id(2), "m2"));
    }

    @Test
    @Proves("S1")
    void a_thread_that_is_resolved_at_the_very_look_is_left_out() {
        atTouch(3, () -> append(pair(2), resolved(id(2), 2)));

        assertThat(listed()).containsExactly(id(1));
    }

    @Test
    @Proves("L1")
    void a_thread_of_another_owner_that_is_opened_is_left_out() {
        NumberPair supports = new NumberPair(SUPPORT_NUMBER, guest(3));
        Opened ofBilling = (Opened) opened(supports, id(3), "m3", minute(3));
        Opened ofSupport = new Opened(ofBilling.change(), supports, SUPPORT, ofBilling.first(), ofBilling.deadline());
        atTouch(2, () -> append(supports, ofSupport));

        assertThat(listed()).containsExactly(id(1), id(2));
    }

    private Seq<ThreadId> listed() {
        Seq<ThreadId> ids = store.open(new Scope.Owners(HashSet.of(BILLING))).map(MessageThread::id);
        assertThat(touchesLeft).as("it came to that").isNegative();
        return ids;
    }

    private void append(NumberPair pair, ThreadEvent event) {
        assertThat(store.append(store.find(pair), Option.none(), List.of(event)))
                .isNotEmpty();
    }

    private void atTouch(int touch, Runnable work) {
        touchesLeft = touch;
        meanwhile = work;
    }

    private void touched() {
        if (--touchesLeft == 0) {
            meanwhile.run();
        }
    }
}
