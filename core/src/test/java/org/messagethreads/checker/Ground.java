package org.messagethreads.checker;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Function;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.histories.Happening;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Refusal;

/** Where moves lead: a stage whose thread ids count, and a client. */
final class Ground {

    static final Duration TTL = Duration.ofDays(3);

    final Stage stage;

    /** The store as the service sees it. */
    final ForwardingStore store;

    private Client client = Client.NEW;

    /** @param fronted what stands in front of the store; nothing, unless a fault is planted */
    Ground(Function<InMemoryThreadRepository, ForwardingStore> fronted) {
        InMemoryThreadRepository behind = Stores.empty();
        ForwardingStore front = fronted.apply(behind);
        store = front;
        stage = new Stage(
                TTL,
                behind,
                it -> new MessageThreads(
                        front,
                        it.host.directory,
                        it.clock,
                        new CountingIds(),
                        ExpiryPolicy.timeToLive(it.ttl),
                        Stores.KEY));
    }

    Client client() {
        return client;
    }

    /** All threads as the store shows them, be they settled or not. */
    Seq<MessageThread> threads() {
        return stage.threads()
                .flatMap(id -> store.pairOf(id).flatMap(pair -> store.find(pair).thread(id)));
    }

    /** Makes a move; says what was answered, but for names. */
    String make(Move move) {
        return switch (move) {
            case Move.Plays it -> played(it.step());
            case Move.Asks it -> asked(it.line());
        };
    }

    private String played(Step step) {
        Happening happening = stage.perform(step);
        return happening.answers().map(it -> told(it.answer())).mkString(", ");
    }

    private String asked(Move.Line line) {
        Either<Refusal, SyncAnswer> answer = client.ask(stage);
        if (line == Move.Line.GOOD) {
            client = client.after(answer, stage);
        }
        String told = answer.fold(refusal -> "refused by " + refusal.rule(), Ground::told);
        stage.story.tell(
                stage.clock.instant(),
                () -> "Gus's client asks: %s%s".formatted(told, line == Move.Line.GOOD ? "" : ", which is lost"));
        return told;
    }

    private static String told(SyncAnswer answer) {
        return answer.threads().map(it -> it.getClass().getSimpleName()).mkString("[", ", ", "]")
                + (answer.hasMore() ? " and more" : "");
    }

    private static String told(Either<Refusal, Outcome> answer) {
        return answer.fold(refusal -> "refused by " + refusal.rule(), outcome -> switch (outcome) {
            case Outcome.Changed it -> it.event().getClass().getSimpleName();
            case Outcome.Unchanged ignored -> "nothing to do";
            case Outcome.Reconciled it ->
                it.changes()
                        .map(change -> change.event().getClass().getSimpleName())
                        .mkString("told ", ", ", "");
        });
    }
}
