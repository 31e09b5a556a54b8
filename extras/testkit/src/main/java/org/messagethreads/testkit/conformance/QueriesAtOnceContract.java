package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.assigned;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING_NUMBER;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadId;

/** What is listed while others write, sentence by sentence. */
abstract class QueriesAtOnceContract<S extends ThreadRepository & ThreadQueries> extends QueryContract<S> {

    private static final int THREADS = 300;

    @Test
    @Proves("L5")
    void a_thread_that_matches_throughout_stands_on_exactly_one_page() throws ExecutionException, InterruptedException {
        Vector.rangeClosed(1, THREADS).forEach(this::open);

        WhileWriting.look(this::everyThirdStays, () -> {
            Seq<ThreadId> paged = paged(
                            ThreadQuery.all().withStatus(Status.OPEN).withLimit(7), EVERYTHING)
                    .map(MessageThread::id);
            assertThat(paged).isEqualTo(paged.distinct().sorted());
            assertThat(paged.filter(QueriesAtOnceContract::stays)).isEqualTo(staying());
        });
    }

    @Test
    void a_thread_that_is_open_throughout_is_among_the_open_ones_exactly_once()
            throws ExecutionException, InterruptedException {
        Vector.rangeClosed(1, THREADS).forEach(this::open);

        WhileWriting.look(this::everyThirdStays, () -> assertStaying(EVERYTHING), () -> assertStaying(BILLINGS));
    }

    private void assertStaying(Scope scope) {
        Seq<MessageThread> open = store.open(scope);
        Seq<ThreadId> ids = open.map(MessageThread::id);
        assertThat(open).allMatch(thread -> thread.asOpen().isDefined());
        assertThat(ids).isEqualTo(ids.distinct().sorted());
        assertThat(ids.filter(QueriesAtOnceContract::stays)).isEqualTo(staying());
    }

    /** Of those that were there; it is assigned meanwhile. The next is deleted or resolved; new ones are opened. */
    private void everyThirdStays() {
        for (int number = 1; number < THREADS; number += 3) {
            append(pair(number), assigned(id(number), 2, ANN));
            delete(number + 1);
            resolve(number + 2);
            open(THREADS + number);
        }
    }

    private static boolean stays(ThreadId id) {
        return id.value().getLeastSignificantBits() % 3 == 1 && id.value().getLeastSignificantBits() <= THREADS;
    }

    private static Seq<ThreadId> staying() {
        return Vector.rangeClosedBy(1, THREADS, 3).map(number -> id(number));
    }

    @Test
    void what_an_append_that_has_returned_wrote_every_later_query_sees()
            throws ExecutionException, InterruptedException {
        AtomicInteger returned = new AtomicInteger();

        WhileWriting.look(() -> openAll(returned), () -> {
            int number = returned.get();
            assertThat(store.open(EVERYTHING)).hasSizeGreaterThanOrEqualTo(number);
            assertThat(store.page(ThreadQuery.all().withLimit(1_000), BILLINGS).threads())
                    .hasSizeGreaterThanOrEqualTo(number);
            assertThat(store.standsOn(BILLING_NUMBER, BILLINGS) || number == 0).isTrue();
        });
    }

    @Test
    void who_finds_a_thread_finds_its_conversation_as_new_as_it_or_newer()
            throws ExecutionException, InterruptedException {
        AtomicInteger returned = new AtomicInteger();

        WhileWriting.look(
                () -> openAll(returned),
                () -> assertThat(store.open(EVERYTHING).takeRight(9)).allMatch(this::isFound),
                () -> assertThat(store.page(ThreadQuery.all().withLimit(1_000), EVERYTHING)
                                .threads()
                                .takeRight(9))
                        .allMatch(this::isFound));
    }

    private void openAll(AtomicInteger returned) {
        for (int number = 1; number <= THREADS; number++) {
            open(number);
            append(pair(number), assigned(id(number), 2, ANN));
            returned.set(number);
        }
    }
}
