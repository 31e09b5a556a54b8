package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.deleted;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.EventsByTheMinute.resolved;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** A store is its history. */
class ReplayTest {

    private final World world = new World();

    @Test
    @Proves("T5")
    void a_replayed_store_equals_the_one_that_gave_the_events() {
        ThreadId deleted = world.received(PAIR, "Hello").id();
        world.changed(new Delete(deleted, ANN));
        world.changed(new Assign(world.received(PAIR, "Again").id(), ANN, ANN));
        world.clock.advance(Duration.ofDays(2));
        world.received(OTHER_PAIR, "Hello");
        world.clock.advance(Duration.ofDays(2));
        assertThat(world.service.settle(10)).hasSize(1);

        InMemoryThreadRepository replayed = Stores.replayed(world.store.events());

        assertThat(replayed.events()).isEqualTo(world.store.events()).hasSize(6);
        assertThat(replayed.find(PAIR)).isEqualTo(world.store.find(PAIR));
        assertThat(replayed.find(OTHER_PAIR)).isEqualTo(world.store.find(OTHER_PAIR));
        assertThat(replayed.nextDeadline())
                .isEqualTo(world.store.nextDeadline())
                .isNotEmpty();
        assertThat(replayed.newestEventTime()).isEqualTo(world.store.newestEventTime());
        assertThat(replayed.openThreads(BILLING)).isEqualTo(world.store.openThreads(BILLING));
        assertThat(list(replayed)).isEqualTo(list(world.store)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_history_that_cannot_have_happened_is_not_replayed(Seq<ThreadEvent> events) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Stores.replayed(events))
                .withMessageContaining("cannot have happened");
    }

    private static Iterable<Seq<ThreadEvent>> impossible() {
        ThreadEvent opening = opened(PAIR, id(1), "m1");
        return List.of(
                List.of(added(id(1), 2, "m1")),
                List.of(opening, opening),
                List.of(opening, opened(OTHER_PAIR, id(1), "m2")),
                List.of(opening, opened(OTHER_PAIR, id(2), "m1")),
                List.of(opening, opened(PAIR, id(2), "m2")),
                List.of(opening, added(id(1), 3, "m2")),
                List.of(opening, resolved(id(1), 2), added(id(1), 3, "m2")),
                List.of(opening, deleted(id(1), 2), resolved(id(1), 3)));
    }

    private Seq<?> list(InMemoryThreadRepository store) {
        return new World(store, (owner, at) -> at.plusSeconds(1))
                .service
                .list(ThreadQuery.all(), Reader.host())
                .get()
                .threads();
    }
}
