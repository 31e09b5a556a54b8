package org.messagethreads.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.Guests.pair;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;

/** Whoever reads holds nothing that a writer waits for: whenever a read looks at a thing, another thread writes. */
class WritersGoOnTest {

    private static final Scope EVERYTHING = new Scope.Everything();

    private static final Map<String, Consumer<InMemoryThreadRepository>> READS = LinkedHashMap.of(
            "an incremental sync", store -> store.since(Position.START, Position.START, EVERYTHING, 9),
            "a full sync", store -> store.open(EVERYTHING),
            "a list", store -> store.page(ThreadQuery.all(), EVERYTHING),
            "a history", store -> store.history(id(2)),
            "a thread", store -> store.find(pair(2)));

    private final InMemoryThreadRepository store = new InMemoryThreadRepository(Stores.INCARNATION, this::touched);
    private boolean reading;
    private int written;

    @Test
    void another_thread_writes_in_the_middle_of_any_read() {
        for (int number = 1; number <= 3; number++) {
            append(number, opened(pair(number), id(number), "m" + number));
        }
        READS.forEach((name, read) -> {
            int before = written;
            reading = true;
            read.accept(store);
            reading = false;
            assertThat(written).as(name).isGreaterThan(before);
        });
    }

    private void touched() {
        if (reading) {
            reading = false;
            CompletableFuture.runAsync(() -> append(1, added(id(1), 2 + written, "again" + written)))
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join();
            written++;
            reading = true;
        }
    }

    private void append(int number, ThreadEvent event) {
        assertThat(store.append(store.find(pair(number)), Option.none(), List.of(event)))
                .isNotEmpty();
    }
}
