package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.STRANGER;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.messagethreads.MessageThreads;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.properties.Client.Line;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.histories.History;
import org.messagethreads.testkit.histories.RandomHistories;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.testkit.histories.Steps;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;
import org.messagethreads.thread.ThreadId;

/** The laws of sync, over histories, page sizes, bad lines and compactions at random. */
class SyncProperties {

    /** What clients and the host do between two steps. */
    sealed interface Act {

        /** One of the clients asks once. */
        record Asks(int client, Line line) implements Act {}

        /** The delayed answers of one of the clients come. */
        record Receives(int client) implements Act {}

        record Compacts(Retention keep) implements Act {}
    }

    @Property
    @Proves({"I8", "S1", "S2", "S5", "S6", "S7", "S8", "S11", "S12", "T2", "L1"})
    void every_answer_is_what_a_scan_of_all_events_finds_and_all_clients_converge(
            @ForAll("histories") History history,
            @ForAll("acts") List<Act> acts,
            @ForAll("limits") List<Option<Integer>> limits) {
        Stage stage = new Stage(history.ttl());
        NaiveLog log = new NaiveLog(stage);
        Vector<Client> clients = clients(log, Vector.ofAll(limits));
        stage.telling(() -> {
            history.steps().zipWithIndex().forEach(step -> {
                perform(step._1(), stage, log);
                perform(acts.get(2 * step._2() % acts.size()), stage, log, clients);
                perform(acts.get((2 * step._2() + 1) % acts.size()), stage, log, clients);
            });
            clients.forEach(client -> {
                client.catchUp(stage.service, stage.threads().size() + 3);
                assertThat(client.open()).isEqualTo(fullSync(stage.service, client.reader));
            });
        });
    }

    @Property
    @Proves({"S2", "S9"})
    void one_delta_is_as_good_as_two(
            @ForAll("histories") History before,
            @ForAll("steps") List<Step> first,
            @ForAll("steps") List<Step> then,
            @ForAll("readers") Reader reader,
            @ForAll("limit") Option<Integer> limit) {
        Stage stage = Stage.play(before);
        stage.telling(() -> {
            SyncToken start = answer(stage, SyncRequest.full(), reader).token();
            play(first, stage);
            Option<SyncAnswer> one = paged(stage.service, start, reader, limit);
            play(then, stage);
            Option<SyncAnswer> both = paged(stage.service, start, reader, Option.none());
            if (one.isDefined() && both.isDefined()) {
                SyncAnswer two =
                        paged(stage.service, one.get().token(), reader, limit).get();
                assertThat(folded(one.get().threads().appendAll(two.threads())))
                        .isEqualTo(folded(both.get().threads()));
                assertThat(both.get().token()).isEqualTo(two.token());
            }
        });
    }

    @Property(tries = 200)
    @Proves("S3")
    void equal_histories_give_equal_answers_and_equal_tokens_under_one_key(
            @ForAll("histories") History history, @ForAll("readers") Reader reader) {
        Stage one = Stage.play(history);
        Stage other = Stage.play(history);

        assertThat(other.service.sync(SyncRequest.full(), reader))
                .isEqualTo(one.service.sync(SyncRequest.full(), reader));
        Either<Refusal, SyncAnswer> page = one.service.sync(SyncRequest.full().withLimit(1), reader);
        assertThat(other.service.sync(SyncRequest.full().withLimit(1), reader)).isEqualTo(page);
        SyncRequest more = SyncRequest.after(page.get().token()).withLimit(1);
        assertThat(other.service.sync(more, reader)).isEqualTo(one.service.sync(more, reader));
    }

    @Property(tries = 200)
    @Proves({"S5", "I8"})
    void clients_outlive_a_store_by_a_replay_and_start_anew_if_it_is_another_incarnation(
            @ForAll("histories") History history,
            @ForAll("readers") Reader reader,
            @ForAll("limit") Option<Integer> limit,
            @ForAll @IntRange(min = 1, max = 4) int requests) {
        Stage stage = Stage.play(history);
        stage.telling(() -> {
            ThreadReplica replica = asking(stage.service, reader, ThreadReplica.empty(limit), requests);
            MessageThreads same = stage.serviceOver(Stores.replayed(stage.store.events()));
            MessageThreads another =
                    stage.serviceOver(InMemoryThreadRepository.replay(new UUID(0, 2), stage.store.events()));

            assertThat(same.sync(replica.next(), reader)).isEqualTo(stage.service.sync(replica.next(), reader));
            assertThat(another.sync(replica.next(), reader))
                    .isEqualTo(Either.left(new FullSyncRequired(Reason.OTHER_INCARNATION)));
            assertThat(caughtUp(another, reader, replica).open()).isEqualTo(fullSync(another, reader));
        });
    }

    @Property(tries = 200)
    @Proves({"S5", "S10"})
    void a_token_of_what_a_store_lost_is_no_token_of_what_it_has(
            @ForAll("histories") History history, @ForAll("readers") Reader reader) {
        Stage stage = Stage.play(history);
        SyncToken token = answer(stage, SyncRequest.full(), reader).token();
        MessageThreads emptied = stage.serviceOver(Stores.empty());

        assertThat(emptied.sync(SyncRequest.after(token), reader).swap().toOption())
                .isEqualTo(Option.when(
                        !stage.store.head().equals(Position.START), new FullSyncRequired(Reason.OTHER_INCARNATION)));
    }

    @Provide
    Arbitrary<History> histories() {
        return RandomHistories.any();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.any().list().ofMaxSize(15);
    }

    @Provide
    Arbitrary<Reader> readers() {
        return Values.readers();
    }

    @Provide
    Arbitrary<Option<Integer>> limit() {
        return Arbitraries.of(Option.none(), Option.some(1), Option.some(2), Option.some(5));
    }

    @Provide
    Arbitrary<List<Option<Integer>>> limits() {
        return limit().list().ofSize(4);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Integer> clients = Arbitraries.integers().between(0, 3);
        return Arbitraries.<Act>frequencyOf(
                        Tuple.of(
                                10,
                                Combinators.combine(clients, Arbitraries.of(Line.class))
                                        .as(Act.Asks::new)),
                        Tuple.of(2, clients.map(Act.Receives::new)),
                        Tuple.of(1, Values.retentions().map(Act.Compacts::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Vector<Client> clients(NaiveLog log, Vector<Option<Integer>> limits) {
        return Vector.of(Reader.host(), Reader.handler(ANN), Reader.handler(CLEO), Reader.handler(STRANGER))
                .zipWith(limits, (reader, limit) -> new Client(log, reader, limit));
    }

    private static void perform(Act act, Stage stage, NaiveLog log, Vector<Client> clients) {
        switch (act) {
            case Act.Asks it -> clients.get(it.client()).ask(stage.service, it.line());
            case Act.Receives it -> clients.get(it.client()).deliver();
            case Act.Compacts it -> compact(it.keep(), stage, log);
        }
    }

    private static void perform(Step step, Stage stage, NaiveLog log) {
        if (step instanceof Step.Compacts it) {
            compact(it.keep(), stage, log);
        } else {
            stage.perform(step);
        }
    }

    private static void compact(Retention keep, Stage stage, NaiveLog log) {
        assertThat(stage.service.compact(keep)).isEqualTo(log.compact(keep, stage.now()));
    }

    private static void play(List<Step> steps, Stage stage) {
        steps.forEach(stage::perform);
    }

    private static SyncAnswer answer(Stage stage, SyncRequest request, Reader reader) {
        return stage.service.sync(request, reader).get();
    }

    private static ThreadReplica caughtUp(MessageThreads service, Reader reader, ThreadReplica replica) {
        ThreadReplica after = asking(service, reader, replica, 1);
        return after.hasMore() ? caughtUp(service, reader, after) : after;
    }

    private static ThreadReplica asking(MessageThreads service, Reader reader, ThreadReplica replica, int requests) {
        ThreadReplica after = replica.apply(replica.next(), service.sync(replica.next(), reader));
        return requests == 1 ? after : asking(service, reader, after, requests - 1);
    }

    /** All pages of a delta as one; none if it is refused. */
    private static Option<SyncAnswer> paged(
            MessageThreads service, SyncToken token, Reader reader, Option<Integer> limit) {
        return service.sync(new SyncRequest(Option.some(token), limit, 0), reader)
                .toOption()
                .map(page -> page.hasMore()
                        ? paged(service, page.token(), reader, limit)
                                .map(rest ->
                                        new SyncAnswer(page.threads().appendAll(rest.threads()), rest.token(), false))
                                .get()
                        : page);
    }

    private static Seq<MessageThread> fullSync(MessageThreads service, Reader reader) {
        return service.sync(SyncRequest.full(), reader).get().threads();
    }

    private static Map<ThreadId, MessageThread> folded(Seq<MessageThread> threads) {
        return threads.foldLeft(HashMap.empty(), (map, it) -> map.put(it.id(), it));
    }
}
