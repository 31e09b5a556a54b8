package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** I1 to I7, checked against a stage as often as one likes. */
final class Invariants {

    private static final ThreadQuery ALL = ThreadQuery.all()
            .withAvailability(HashSet.of(Availability.ALIVE, Availability.DELETED))
            .withLimit(1_000);

    private final Stage stage;
    private Map<ThreadId, MessageThread> before = HashMap.empty();

    Invariants(Stage stage) {
        this.stage = stage;
    }

    /** Looks into the store only, so that nothing is settled by looking. */
    void checkTheStore() {
        Map<ThreadId, Seq<ThreadEvent>> histories =
                stage.store.events().groupBy(ThreadEvent::thread).mapValues(events -> events);
        histories.forEach(this::checkThread);
        checkOneOpenThreadPerPair(histories.mapValues(NaiveThread::of));
    }

    /** Reads everything there is through the service, which settles it. */
    void checkEverythingRead() {
        Instant now = stage.now();
        Seq<MessageThread> listed = stage.service.list(ALL, Reader.host()).get().threads();
        assertThat(listed.map(MessageThread::id)).containsExactlyInAnyOrderElementsOf(stage.threads());
        listed.forEach(thread -> checkRead(thread, now));
        assertThat(stage.service.nextExpiry().forAll(next -> next.isAfter(now)))
                .as("the next expiry is later than now (I6)")
                .isTrue();
    }

    private void checkThread(ThreadId id, Seq<ThreadEvent> events) {
        assertThat(stage.store.history(id)).isEqualTo(events);
        checkTimes(events); // I5
        NaiveThread naive = NaiveThread.of(events);
        MessageThread thread = stage.stored(id);
        checkFold(thread, naive);
        thread.assignee()
                .forEach(it -> assertThat(stage.host.couldBeAssigned(thread.owner(), it))
                        .as("assignee " + it + " is an assignable handler (I2)")
                        .isTrue());
        before.get(id).forEach(earlier -> checkSuccession(earlier, thread));
        before = before.put(id, thread);
        if (naive.deleted()) {
            checkTextsAreGone(thread, events);
        }
    }

    private static void checkFold(MessageThread thread, NaiveThread naive) {
        assertThat(thread.status() == Status.RESOLVED)
                .as("a status reason exists exactly when Resolved (I3)")
                .isEqualTo(naive.reason().isDefined());
        assertThat(thread.resolution().map(it -> it.reason())).isEqualTo(naive.reason());
        assertThat(thread.availability() == Availability.DELETED).isEqualTo(naive.deleted());
        assertThat(thread instanceof MessageThread.Open).isEqualTo(naive.isOpen());
        assertThat(thread.assignee()).as("the assignee (I2)").isEqualTo(naive.assignee());
        if (!naive.deleted()) {
            assertThat(thread.label()).isEqualTo(naive.newestText().map(Label::of));
        }
        if (thread instanceof MessageThread.Open open) {
            assertThat(open.lastActivity()).isEqualTo(naive.lastActivity());
            assertThat(open.deadline()).isEqualTo(naive.deadline());
        }
    }

    private void checkOneOpenThreadPerPair(Map<ThreadId, NaiveThread> threads) {
        Set<ThreadId> open = threads.filterValues(NaiveThread::isOpen).keySet();
        Seq<NumberPair> pairs = open.toVector().flatMap(stage.store::pairOf);
        assertThat(pairs)
                .as("at most one thread of a pair is Open and Alive (I1)")
                .doesNotHaveDuplicates();
        assertThat(pairs.flatMap(pair -> stage.store.find(pair).open()).map(MessageThread::id))
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(List.of(BILLING, SUPPORT).flatMap(stage.store::openThreads))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    /** I4, and what never changes. */
    private static void checkSuccession(MessageThread earlier, MessageThread later) {
        assertThat(later.status().compareTo(earlier.status()))
                .as("Resolved never becomes Open (I4)")
                .isNotNegative();
        assertThat(later.availability().compareTo(earlier.availability()))
                .as("Deleted never becomes Alive (I4)")
                .isNotNegative();
        assertThat(later.facts().pair()).isEqualTo(earlier.facts().pair());
        assertThat(later.owner()).isEqualTo(earlier.owner());
        assertThat(later.facts().created()).isEqualTo(earlier.facts().created());
        if (later.revision().equals(earlier.revision())) {
            assertThat(later).as("no change without a revision (I5)").isEqualTo(earlier);
        } else {
            assertThat(later.revision()).isGreaterThan(earlier.revision());
            assertThat(later.facts().modified()).isAfter(earlier.facts().modified());
        }
    }

    /** I5. */
    private void checkTimes(Seq<ThreadEvent> events) {
        ThreadEvent.Change first = events.head().change();
        assertThat(first.revision()).isEqualTo(Revision.FIRST);
        assertThat(first.modified()).as("created = modified (I5)").isEqualTo(first.at());
        events.zip(events.tail()).forEach(two -> {
            ThreadEvent.Change one = two._1().change();
            ThreadEvent.Change next = two._2().change();
            assertThat(next.at()).as("times never decrease (I5)").isAfterOrEqualTo(one.at());
            assertThat(next.revision())
                    .as("one more (I5)")
                    .isEqualTo(one.revision().next());
            Instant least = one.modified().plusMillis(1);
            assertThat(next.modified())
                    .as("max(event time, previous + 1 ms) (I5)")
                    .isEqualTo(next.at().isBefore(least) ? least : next.at());
        });
        ThreadEvent.Change last = events.last().change();
        MessageThread thread = stage.stored(last.thread());
        assertThat(thread.facts().created()).isEqualTo(first.at());
        assertThat(thread.facts().modified()).isEqualTo(last.modified());
        assertThat(thread.revision()).isEqualTo(last.revision());
    }

    private void checkRead(MessageThread listed, Instant now) {
        MessageThread thread = stage.service.thread(listed.id(), Reader.host()).get();
        assertThat(thread).isEqualTo(listed);
        if (thread instanceof MessageThread.Open open) {
            assertThat(open.deadline()).as("shown Open has t < D (I6)").isAfter(now);
        }
        if (thread instanceof MessageThread.Deleted) {
            Seq<Message> messages =
                    stage.service.messages(thread.id(), Reader.host()).get();
            assertThat(messages.flatMap(Message::text))
                    .as("no text after a delete (I7)")
                    .isEmpty();
            checkTextsAreGone(
                    thread, stage.service.history(thread.id(), Reader.host()).get());
        }
    }

    /** I7. */
    private void checkTextsAreGone(MessageThread thread, Seq<ThreadEvent> events) {
        assertThat(thread.label()).as("no label after a delete (I7)").isEmpty();
        Seq<Message> messages = events.flatMap(ThreadEvent::message);
        assertThat(messages.flatMap(Message::text))
                .as("no text after a delete (I7)")
                .isEmpty();
        assertThat(messages.map(Message::id).flatMap(stage.store::accepted).flatMap(Message::text))
                .as("no text under a message id after a delete (I7)")
                .isEmpty();
    }
}
