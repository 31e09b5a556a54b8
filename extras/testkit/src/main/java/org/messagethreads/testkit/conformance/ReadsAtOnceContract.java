package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.TTL;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What can be read while others write, sentence by sentence. */
abstract class ReadsAtOnceContract extends StoreContract<ThreadRepository> {

    private static final int ROUNDS = 300;

    @Test
    @Proves("I1")
    void nobody_finds_half_an_append() throws ExecutionException, InterruptedException {
        open(1);

        WhileWriting.look(this::oneThreadAfterAnother, () -> {
            Conversation found = store.find(pair(1));
            assertThat(found.open()).isNotEmpty();
            assertThat(found.version().value()).isEqualTo(2L * found.threads().size() - 1);
        });

        assertThat(store.find(pair(1)).threads()).hasSize(ROUNDS);
    }

    /** Each append resolves a thread and opens the next. */
    private void oneThreadAfterAnother() {
        for (int number = 1; number < ROUNDS; number++) {
            ThreadId next = id(number + 1L);
            Instant at = minute(number + 1L);
            append(pair(1), resolved(id(number), at), opened(pair(1), next, "m" + (number + 1), at));
        }
    }

    @Test
    void nobody_reads_half_an_append_in_a_history() throws ExecutionException, InterruptedException {
        open(1);

        WhileWriting.look(
                this::twoMessagesAtATime,
                () -> assertThat(store.history(ONE).size() % 2).isOne());

        assertThat(store.history(ONE)).hasSize(2 * ROUNDS + 1);
    }

    private void twoMessagesAtATime() {
        for (int revision = 2; revision <= 2 * ROUNDS; revision += 2) {
            append(pair(1), added(ONE, revision, "m" + revision), added(ONE, revision + 1L, "m" + (revision + 1)));
        }
    }

    @Test
    void who_finds_a_conversation_finds_its_messages_and_histories() throws ExecutionException, InterruptedException {
        open(1);

        WhileWriting.look(this::twoMessagesAtATime, () -> {
            long revision = store.find(pair(1)).thread(ONE).get().revision().value();
            assertThat(store.accepted(new MessageId("m" + revision))).isNotEmpty();
            assertThat((long) store.history(ONE).size()).isGreaterThanOrEqualTo(revision);
            assertThat(store.pairOf(ONE)).containsExactly(pair(1));
        });
    }

    @Test
    void who_finds_a_thread_by_its_owner_or_its_deadline_finds_its_conversation()
            throws ExecutionException, InterruptedException {
        WhileWriting.look(
                this::openAll,
                () -> assertThat(store.openThreads(BILLING).takeRight(9))
                        .allMatch(id ->
                                store.find(store.pairOf(id).get()).thread(id).isDefined()),
                () -> assertThat(store.due(Instant.MAX, ROUNDS).takeRight(9))
                        .allMatch(pair -> store.find(pair).open().isDefined()));

        assertThat(store.openThreads(BILLING)).hasSize(ROUNDS);
    }

    private void openAll() {
        for (int number = 1; number <= ROUNDS; number++) {
            open(number);
        }
    }

    @Test
    void what_an_append_that_has_returned_wrote_every_later_call_sees()
            throws ExecutionException, InterruptedException {
        AtomicInteger returned = new AtomicInteger();

        WhileWriting.look(
                () -> oneAfterAnother(returned),
                () -> assertLookedUp(returned.get()),
                () -> assertInTime(returned.get()));
    }

    /** Each is opened a millisecond later than the one before, which is then resolved; the first stays open. */
    private void oneAfterAnother(AtomicInteger returned) {
        append(PAIR, opened(PAIR, id(1_000), "stays", NOON.plus(TTL)));
        for (int number = 1; number <= ROUNDS; number++) {
            append(pair(number), opened(pair(number), id(number), "m" + number, opening(number)));
            if (number > 1) {
                resolve(number - 1);
            }
            returned.set(number);
        }
    }

    private void assertLookedUp(int number) {
        if (number > 0) {
            assertThat(store.find(pair(number)).thread(id(number))).isNotEmpty();
            assertThat(store.pairOf(id(number))).containsExactly(pair(number));
            assertThat(store.accepted(new MessageId("m" + number))).isNotEmpty();
            assertThat(store.history(id(number))).isNotEmpty();
            assertThat(store.openThreads(BILLING)).contains(id(1_000)).allMatch(id -> id.compareTo(id(number)) >= 0);
        }
    }

    private void assertInTime(int number) {
        if (number > 0) {
            Instant deadline = opening(number).plus(TTL);
            assertThat(store.newestEventTime()).isNotEmpty();
            assertThat(store.nextDeadline().get()).isAfterOrEqualTo(deadline);
            assertThat(store.due(deadline.minusNanos(1), ROUNDS)).isEmpty();
            assertThat(store.due(Instant.MAX, ROUNDS)).contains(PAIR);
        }
    }

    private static Instant opening(int number) {
        return NOON.plusMillis(number);
    }

    @Test
    @Proves({"D2", "I7"})
    void once_a_deletion_has_returned_nobody_reads_a_text_of_the_thread()
            throws ExecutionException, InterruptedException {
        AtomicInteger returned = new AtomicInteger();

        WhileWriting.look(() -> openAndDeleteAll(returned), () -> assertNoText(returned.get()));
    }

    private void openAndDeleteAll(AtomicInteger returned) {
        for (int number = 1; number <= ROUNDS; number++) {
            open(number);
            append(pair(number), added(id(number), 2, "second" + number));
            append(pair(number), deleted(id(number), 3));
            returned.set(number);
        }
    }

    private void assertNoText(int number) {
        ThreadId thread = id(number);
        Seq<Message> messages = store.history(thread)
                .flatMap(ThreadEvent::message)
                .appendAll(store.accepted(new MessageId("m" + number)))
                .appendAll(store.accepted(new MessageId("second" + number)));
        assertThat(messages).hasSize(number == 0 ? 0 : 4);
        assertThat(messages.flatMap(Message::text)).isEmpty();
        assertThat(store.find(pair(number)).thread(thread).flatMap(MessageThread::label))
                .isEmpty();
    }
}
