package org.messagethreads.emulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.MessageThreads;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.directory.Owner;
import org.messagethreads.emulator.account.Demo;
import org.messagethreads.emulator.api.Records.MessageRecord;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadId;

/** Messages and their thread are read one after the other, while somebody deletes it. */
class PlacedTest {

    private static final Instant NOON = Instant.parse("2026-02-17T12:00:00Z");
    private static final HandlerId ANN = new HandlerId("101");
    private static final ThreadId THREAD = new ThreadId(new UUID(0, 1));
    private static final ThreadQuery ALIVE = ThreadQuery.all();
    private static final ThreadQuery ANY = ALIVE.withAvailability(HashSet.of(Availability.ALIVE, Availability.DELETED));

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final MessageThreads threads = new MessageThreads(
            new InMemoryThreadRepository(new UUID(0, 0)),
            directory,
            this::reading,
            () -> THREAD,
            ExpiryPolicy.STANDARD);

    private int readingsUntilItIsDeleted;

    /** Messages and a thread take two readings each, and at any of them somebody may delete it. */
    private Instant reading() {
        if (--readingsUntilItIsDeleted == 0) {
            delete();
        }
        return NOON;
    }

    private void delete() {
        threads.handle(new Delete(THREAD, ANN));
    }

    @BeforeEach
    void receive() {
        directory.put(Demo.owners().toJavaArray(Owner[]::new));
        threads.handle(new Receive(
                new NumberPair(new PhoneNumber("+12092480001"), new PhoneNumber("+14155550142")),
                new MessageId("1"),
                Option.some(new Text("Hello"))));
    }

    private Option<MessageRecord> read(ThreadQuery query) {
        return Placed.in(THREAD, threads, query::matches)
                .map(it -> new Records(directory).message(it.message(), it.thread()))
                .headOption();
    }

    @Test
    void a_message_of_a_thread_that_is_alive_has_its_text() {
        MessageRecord message = read(ALIVE).get();

        assertThat(message.availability()).isEqualTo("Alive");
        assertThat(message.text()).contains("Hello");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @Proves("I7")
    void whenever_it_is_deleted_a_message_has_its_text_exactly_if_it_is_shown_alive(int reading) {
        readingsUntilItIsDeleted = reading;

        MessageRecord message = read(ANY).get();

        assertThat(message.text().isPresent()).isEqualTo(message.availability().equals("Alive"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_thread_that_is_deleted_before_it_is_placed_is_not_shown_to_who_asks_for_those_alive(int reading) {
        readingsUntilItIsDeleted = reading;

        assertThat(read(ALIVE)).isEmpty();
        assertThat(read(ANY)).isNotEmpty();
    }

    @Test
    void a_text_is_not_shown_that_was_read_before_it_was_deleted() {
        Placed read = Placed.in(THREAD, threads, ANY::matches).head();
        delete();
        MessageThread tombstone = threads.thread(THREAD, Reader.host()).get();

        assertThat(new Records(directory).message(read.message(), tombstone).text())
                .isEmpty();
    }
}
