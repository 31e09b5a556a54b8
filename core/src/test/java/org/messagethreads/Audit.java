package org.messagethreads;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Walks a log from its first event to its last and asks the invariants at every step. */
final class Audit {

    private final Map<NumberPair, Conversation> conversations = new HashMap<>();
    private final Map<ThreadId, NumberPair> pairs = new HashMap<>();
    private final Map<ThreadId, Instant> newest = new HashMap<>();
    private final Set<MessageId> messages = new HashSet<>();
    private Position at = Position.START;

    static Audit of(Seq<ThreadEvent> log) {
        Audit audit = new Audit();
        log.forEach(audit::step);
        return audit;
    }

    /** What the log folds to is what the store holds. */
    void assertHeldBy(InMemoryThreadRepository store) {
        assertThat(conversations).isNotEmpty();
        conversations.forEach((pair, folded) -> assertThat(store.find(pair)).isEqualTo(folded));
        pairs.forEach((id, pair) -> {
            assertThat(store.pairOf(id)).containsExactly(pair);
            if (conversation(pair).thread(id).get() instanceof MessageThread.Deleted) {
                assertThat(store.history(id).flatMap(ThreadEvent::message).flatMap(Message::text))
                        .isEmpty(); // I7
            }
        });
        messages.forEach(id -> assertThat(store.accepted(id)).isNotEmpty());
    }

    private void step(ThreadEvent event) {
        at = at.next();
        if (event instanceof ThreadEvent.Opened opened) {
            assertThat(pairs.put(opened.thread(), opened.pair()))
                    .as("M8 at %s", at)
                    .isNull();
        }
        NumberPair pair = requireNonNull(pairs.get(event.thread()));
        Conversation before = conversation(pair);
        assertPossible(before, event);
        Conversation after = before.evolve(event, at);
        conversations.put(pair, after);
        assertThat(after.threads().values().count(MessageThread.Open.class::isInstance))
                .as("I1 at %s", at)
                .isEqualTo(after.open().isDefined() ? 1 : 0);
    }

    private Conversation conversation(NumberPair pair) {
        return conversations.getOrDefault(pair, Conversation.empty(pair));
    }

    private void assertPossible(Conversation conversation, ThreadEvent event) {
        event.message()
                .forEach(it ->
                        assertThat(messages.add(it.id())).as("X3 at %s", at).isTrue());
        Instant last = newest.put(event.thread(), event.at());
        assertThat(last == null || !event.at().isBefore(last))
                .as("I5 at %s", at)
                .isTrue();
        conversation.thread(event.thread()).forEach(before -> assertChanges(before, event));
    }

    private void assertChanges(MessageThread before, ThreadEvent event) {
        Instant least = before.facts().modified().plusMillis(1);
        assertThat(event.change().modified())
                .as("I5 at %s", at)
                .isEqualTo(event.at().isAfter(least) ? event.at() : least);
        assertThat(event.change().revision())
                .as("I5 at %s", at)
                .isEqualTo(before.revision().next());
        switch (before) {
            case MessageThread.Open open
            when isExpiry(event) -> assertThat(event.at()).as("T3 at %s", at).isEqualTo(open.deadline());
            case MessageThread.Open open ->
                assertThat(event.at()).as("T1 at %s", at).isBefore(open.deadline());
            case MessageThread.Resolved ignored ->
                assertThat(event).as("I4 at %s", at).isInstanceOf(ThreadEvent.Deleted.class);
            case MessageThread.Deleted ignored ->
                throw new AssertionError("I4: something happened to a tombstone at " + at);
        }
    }

    static boolean isExpiry(ThreadEvent event) {
        return event instanceof ThreadEvent.Resolved resolved && resolved.reason() == StatusReason.THREAD_EXPIRED;
    }
}
