package org.messagethreads.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.query.ThreadQuery.all;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.MessageThreads;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadId;

/** Page after page, by key. */
@Proves("L5")
class PagingTest {

    private final World world = new World();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 1_000})
    void each_thread_stands_on_one_page_whatever_its_size(int limit) {
        Seq<ThreadId> ids = twenty();

        assertThat(paged(all().withLimit(limit), Reader.host())).isEqualTo(ids);
        assertThat(paged(all().withLimit(limit), Reader.handler(CLEO))).isEqualTo(ids);
        assertThat(paged(all().withLimit(limit), Reader.handler(STRANGER)))
                .isEqualTo(
                        ids.filter(id -> world.thread(id).facts().pair().owner().equals(SUPPORT_NUMBER)))
                .hasSize(7);
    }

    @Test
    void the_last_page_says_so() {
        twenty();

        assertThat(page(all().withLimit(20)).next()).isEmpty();
        assertThat(page(all().withLimit(19)).next()).isNotEmpty();
        assertThat(page(all().withLimit(19)
                                .after(page(all().withLimit(19)).next().get()))
                        .threads())
                .hasSize(1);
    }

    @Test
    void threads_that_keep_matching_appear_once_whatever_happens_between_the_pages() {
        Seq<ThreadId> ids = twenty();
        ThreadQuery open = all().withStatus(Status.OPEN).withLimit(5);
        Page first = page(open);

        world.clock.advance(Duration.ofMinutes(1));
        world.changed(new Resolve(ids.get(2), ANN));
        world.changed(new Resolve(ids.get(11), ANN));
        world.received(pair(4), "Activity moves nothing");
        world.received(pair(99), "Opened meanwhile");

        Seq<ThreadId> seen = first.threads().map(MessageThread::id).appendAll(rest(open, first, Reader.host()));
        assertThat(seen).containsAll(ids.remove(ids.get(2)).remove(ids.get(11)));
        assertThat(seen.distinct()).hasSameSizeAs(seen);
    }

    @Test
    void paging_goes_on_though_the_thread_of_the_cursor_matches_no_longer() {
        Seq<ThreadId> ids = twenty();
        ThreadQuery open = all().withStatus(Status.OPEN).withLimit(5);
        Page first = page(open);

        world.changed(new Resolve(ids.get(4), CLEO));

        assertThat(rest(open, first, Reader.host())).isEqualTo(ids.drop(5));
    }

    @Test
    void a_page_of_a_period_goes_on_after_its_cursor() {
        Seq<ThreadId> ids = twenty();
        Period lastEleven = new Period(
                world.thread(ids.get(9)).facts().created(),
                world.clock.instant().plus(Duration.ofDays(1)));

        assertThat(paged(all().withCreated(lastEleven).withLimit(3), Reader.host()))
                .isEqualTo(ids.drop(9));
    }

    @Test
    @Proves("L4")
    void threads_created_at_one_instant_are_listed_by_id_as_lower_case_text() {
        Seq<ThreadId> drawn = List.of(
                        "ffffffff-0000-0000-0000-000000000000",
                        "7fffffff-0000-0000-0000-000000000000",
                        "80000000-0000-0000-8000-000000000000",
                        "80000000-0000-0000-7000-000000000000")
                .map(UUID::fromString)
                .map(ThreadId::new);
        MessageThreads service = new MessageThreads(
                world.store, world.directory, world.clock, drawn.iterator()::next, ExpiryPolicy.STANDARD);
        for (int guest = 0; guest < 4; guest++) {
            Receive receive = new Receive(pair(guest), world.newMessage(), Option.none());
            assertThat(service.handle(receive).isRight()).isTrue();
        }

        assertThat(paged(all().withLimit(1), Reader.host()))
                .isEqualTo(drawn.sortBy(ThreadId::toString).toVector());
    }

    /** Twenty open threads, two of them at each instant, some of them Support's. */
    private Seq<ThreadId> twenty() {
        return Vector.range(0, 20).map(number -> {
            world.clock.advance(Duration.ofMinutes(number % 2));
            return world.received(
                            number % 3 == 0 ? new NumberPair(SUPPORT_NUMBER, guest(number)) : pair(number), "Hello")
                    .id();
        });
    }

    private Seq<ThreadId> paged(ThreadQuery query, Reader by) {
        Page first = world.service.list(query, by).get();
        return first.threads()
                .map(MessageThread::id)
                .appendAll(rest(query, first, by))
                .toVector();
    }

    private Seq<ThreadId> rest(ThreadQuery query, Page first, Reader by) {
        Vector<ThreadId> ids = Vector.empty();
        Option<Cursor> next = first.next();
        while (next.isDefined()) {
            Page page = world.service.list(query.after(next.get()), by).get();
            assertThat(page.threads()).hasSizeLessThanOrEqualTo(query.limit());
            ids = ids.appendAll(page.threads().map(MessageThread::id));
            next = page.next();
        }
        return ids;
    }

    private Page page(ThreadQuery query) {
        return world.service.list(query, Reader.host()).get();
    }
}
