package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;

/** Lists, against somebody who looks at every thread there is. */
class ListProperties {

    @Property
    @Proves({"L1", "L2", "L4", "L6", "L7", "T2"})
    void a_list_is_what_a_naive_filter_over_all_threads_finds(
            @ForAll("histories") History history, @ForAll("queries") List<ThreadQuery> queries) {
        Stage stage = Stage.play(history);
        stage.telling(() -> queries.forEach(query -> {
            check(stage, query, Reader.host());
            Cast.HANDLERS.forEach(it -> check(stage, query, Reader.handler(it)));
        }));
    }

    @Property
    @Proves({"L2", "L3"})
    void a_period_holds_its_first_instant_and_not_its_last(
            @ForAll("histories") History history,
            @ForAll("query") ThreadQuery query,
            @ForAll @IntRange(max = 10) int first,
            @ForAll @IntRange(max = 10) int last,
            @ForAll @IntRange(min = -1, max = 1) int nanos) {
        Stage stage = Stage.play(history);
        Seq<Instant> created = stage.threads()
                .map(stage::stored)
                .map(thread -> thread.facts().created())
                .distinct();
        if (created.nonEmpty()) {
            Instant from = created.get(first % created.size());
            Instant to = created.get(last % created.size()).plusNanos(nanos);
            if (from.isBefore(to)) {
                stage.telling(() -> check(stage, query.withCreated(new Period(from, to)), Reader.host()));
            }
        }
    }

    @Property
    @Proves({"L1", "L7"})
    void one_thread_is_read_by_those_and_only_those_who_see_it_in_lists(
            @ForAll("histories") History history, @ForAll("readers") Reader reader) {
        Stage stage = Stage.play(history);
        stage.telling(() -> stage.threads().forEach(id -> {
            boolean visible = isVisible(stage, reader, stage.stored(id).owner());
            assertThat(stage.service.thread(id, reader).isRight()).isEqualTo(visible);
            assertThat(stage.service.messages(id, reader).isRight()).isEqualTo(visible);
            assertThat(stage.service.history(id, reader).isRight()).isEqualTo(visible);
        }));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    @Provide
    Arbitrary<ThreadQuery> query() {
        return Values.queries();
    }

    @Provide
    Arbitrary<List<ThreadQuery>> queries() {
        return Values.queries().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Reader> readers() {
        return Values.readers();
    }

    private static void check(Stage stage, ThreadQuery query, Reader reader) {
        Either<Refusal, Page> answer = stage.service.list(query, reader);
        stage.service.settle(1_000); // what the list should have done itself (T2)
        Seq<MessageThread> seen = stage.threads().map(stage::stored).filter(it -> isVisible(stage, reader, it.owner()));
        if (isRefused(stage, query, reader, seen)) {
            assertThat(answer.isLeft()).as("refused (L6)").isTrue();
        } else {
            assertThat(answer.get().threads()).isEqualTo(expected(query, seen));
            assertThat(answer.get().next()).isEmpty();
        }
    }

    private static Seq<MessageThread> expected(ThreadQuery query, Seq<MessageThread> seen) {
        return seen.filter(it -> query.status().isEmpty() || query.status().contains(it.status()))
                .filter(it -> query.owners().isEmpty() || query.owners().contains(it.owner()))
                .filter(it -> isOrAny(query.ownerNumber(), it.facts().pair().owner()))
                .filter(it -> isOrAny(query.guestNumber(), it.facts().pair().guest()))
                .filter(it ->
                        query.created().forAll(period -> isIn(period, it.facts().created())))
                .filter(it -> query.availability().contains(it.availability()))
                .sortBy(it -> it.id().toString())
                .sortBy(it -> it.facts().created());
    }

    private static boolean isRefused(Stage stage, ThreadQuery query, Reader reader, Seq<MessageThread> seen) {
        if (reader instanceof Reader.Host) {
            return false;
        }
        return query.owners().exists(owner -> !isVisible(stage, reader, owner))
                || query.ownerNumber()
                        .exists(number -> !stage.host.ownerOf(number).exists(it -> isVisible(stage, reader, it))
                                && !seen.exists(it -> it.facts().pair().owner().equals(number)));
    }

    private static boolean isVisible(Stage stage, Reader reader, OwnerId owner) {
        return switch (reader) {
            case Reader.Host ignored -> true;
            case Reader.Handler handler -> stage.host.shows(owner, handler.id());
        };
    }

    private static boolean isOrAny(Option<PhoneNumber> filter, PhoneNumber number) {
        return filter.isEmpty() || filter.contains(number);
    }

    private static boolean isIn(Period period, Instant instant) {
        return !instant.isBefore(period.from()) && instant.isBefore(period.to());
    }
}
