package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Reachable;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Direction;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What is deleted is gone; what remains is what happened. */
@Proves({"D2", "I7"})
class DeletedTextsTest {

    private final World world = new World();
    private final MessageThread thread = world.received(PAIR, "The secret is out");
    private final ThreadId id = thread.id();

    @BeforeEach
    void more_is_written() {
        world.clock.advance(Duration.ofMinutes(1));
        world.changed(new Assign(id, ANN, ANN));
        world.sent(PAIR, "secret: " + "x".repeat(300), ANN);
        world.received(PAIR, "The last secret");
        world.received(OTHER_PAIR, "Nothing to hide");
    }

    @Test
    void no_text_of_an_open_thread_can_be_reached_once_it_is_deleted() {
        assertThat(secrets()).isNotEmpty();

        world.changed(new Delete(id, GUS));

        assertThat(secrets()).isEmpty();
        assertThat(Reachable.textsFrom(world.service)).contains("Nothing to hide");
    }

    @Test
    void no_text_of_a_resolved_thread_can_be_reached_once_it_is_deleted() {
        world.changed(new Resolve(id, BOB));
        world.received(PAIR, "A new matter");

        world.changed(new Delete(id, GUS));

        assertThat(secrets()).isEmpty();
        assertThat(Reachable.textsFrom(world.service)).contains("A new matter", "Nothing to hide");
    }

    @Test
    void no_text_of_an_expired_thread_can_be_reached_once_it_is_deleted() {
        world.clock.advance(Duration.ofDays(3));

        world.changed(new Delete(id, GUS));

        assertThat(secrets()).isEmpty();
    }

    @Test
    void no_text_can_be_reached_after_readers_and_refused_commands_looked_at_it() {
        read();
        world.refused(new Assign(id, BOB, GUS));

        world.changed(new Delete(id, GUS));
        read();
        world.refused(new Resolve(id, BOB));
        world.unchanged(new Receive(PAIR, new MessageId("m1"), Option.some(new Text("Any text"))));

        assertThat(secrets()).isEmpty();
    }

    @Test
    void a_replay_of_what_remains_holds_no_text_either() {
        world.changed(new Delete(id, GUS));

        InMemoryThreadRepository replayed = Stores.replayed(world.store.events());

        assertThat(Reachable.textsFrom(replayed))
                .noneMatch(text -> text.contains("secret"))
                .contains("Nothing to hide");
        assertThat(replayed.find(PAIR)).isEqualTo(world.store.find(PAIR));
    }

    @Test
    void what_remains_is_who_did_what_and_when() {
        Seq<ThreadEvent> before = world.service.history(id, Reader.host()).get();
        world.changed(new Resolve(id, BOB));

        MessageThread tombstone = world.changed(new Delete(id, GUS)).thread();

        assertThat(tombstone.resolution())
                .isEqualTo(world.thread(id).resolution())
                .isNotEmpty();
        assertThat(tombstone.facts().pair()).isEqualTo(PAIR);
        assertThat(tombstone.facts().created()).isEqualTo(NOON);
        assertThat(world.service.history(id, Reader.host()).get().take(4))
                .isEqualTo(before.map(ThreadEvent::withoutText));
        assertThat(world.service.history(id, Reader.host()).get()).hasSize(6);
    }

    @Test
    void ids_directions_and_authors_of_the_messages_remain() {
        world.changed(new Delete(id, GUS));

        Seq<Message> messages = world.service.messages(id, Reader.host()).get();

        assertThat(messages.map(it -> it.id().value())).containsExactly("m1", "m2", "m3");
        assertThat(messages.map(Message::direction))
                .containsExactly(Direction.INBOUND, Direction.OUTBOUND, Direction.INBOUND);
        assertThat(messages.map(Message::author))
                .containsExactly(Option.<HandlerId>none(), Option.some(ANN), Option.<HandlerId>none());
        assertThat(messages.flatMap(Message::text)).isEmpty();
        assertThat(world.store.accepted(new MessageId("m2")).get().text()).isEmpty();
    }

    private void read() {
        Seq<Reader> readers = List.of(Reader.host(), Reader.handler(BOB));
        readers.forEach(by -> {
            assertThat(world.service.thread(id, by).isRight()).isTrue();
            assertThat(world.service.messages(id, by).get()).hasSize(3);
            assertThat(world.service.history(id, by).isRight()).isTrue();
            assertThat(world.service.list(ThreadQuery.all(), by).get().threads())
                    .isNotEmpty();
        });
    }

    private Iterable<String> secrets() {
        return List.ofAll(Reachable.textsFrom(world.service)).filter(text -> text.contains("secret"));
    }
}
