package org.messagethreads.benchmarks.ours;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.benchmarks.Entrant;
import org.messagethreads.benchmarks.RuleKeeper;
import org.messagethreads.benchmarks.ScatteredIds;
import org.messagethreads.benchmarks.Scene;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/**
 * The library: every command goes through {@link MessageThreads#handle}, over a store in memory and a directory in
 * memory. It keeps all rules, all events, all indexes and the log. Pairs, handlers and texts are values made
 * beforehand; a command and its message's id are made as they are given.
 */
public final class Ours implements RuleKeeper<ThreadId> {

    private static final int BATCH = 256;

    private final Cast cast;
    private final InMemoryThreadRepository store = new InMemoryThreadRepository(UUID.randomUUID());
    private final MessageThreads threads;

    /**
     * A service without threads.
     *
     * @param cast what is prepared beforehand
     * @param clock its time
     */
    public Ours(Cast cast, InstantSource clock) {
        this(cast, clock, scattered());
    }

    /**
     * A service without threads.
     *
     * @param cast what is prepared beforehand
     * @param clock its time
     * @param ids of its threads; every command draws one
     */
    public Ours(Cast cast, InstantSource clock, Supplier<ThreadId> ids) {
        this.cast = cast;
        this.threads = new MessageThreads(store, cast.directory(), clock, ids, ExpiryPolicy.STANDARD);
    }

    /**
     * Prepares pairs, handlers, texts and the directory.
     *
     * @param scene how many
     * @return makes services
     */
    public static Entrant<ThreadId> entrant(Scene scene) {
        Cast cast = Cast.of(scene);
        return clock -> new Ours(cast, clock);
    }

    /** {@return the service itself} */
    public MessageThreads service() {
        return threads;
    }

    /** {@return the store under it} */
    public InMemoryThreadRepository store() {
        return store;
    }

    private static Supplier<ThreadId> scattered() {
        ScatteredIds ids = new ScatteredIds();
        return () -> new ThreadId(ids.get());
    }

    @Override
    public ThreadId receive(int pair, long message) {
        return thread(threads.handle(
                        new ThreadCommand.Receive(cast.pairs().get(pair), id(message), Option.some(text(message)))))
                .get();
    }

    @Override
    public Option<ThreadId> send(int pair, long message, int by) {
        return thread(threads.handle(new ThreadCommand.Send(
                cast.pairs().get(pair),
                id(message),
                text(message),
                cast.handlers().get(by))));
    }

    @Override
    public boolean assign(ThreadId thread, int by) {
        HandlerId handler = cast.handlers().get(by);
        return threads.handle(new ThreadCommand.Assign(thread, handler, handler))
                .isRight();
    }

    @Override
    public boolean resolve(ThreadId thread, int by) {
        return threads.handle(new ThreadCommand.Resolve(thread, cast.handlers().get(by)))
                .isRight();
    }

    @Override
    public void settle() {
        boolean more = true;
        while (more) {
            more = threads.settle(BATCH).size() == BATCH;
        }
    }

    @Override
    public int open() {
        return threads.sync(SyncRequest.full(), Reader.host()).get().threads().size();
    }

    @Override
    public Option<String> assignee(ThreadId thread) {
        return threads.thread(thread, Reader.host()).get().assignee().map(HandlerId::value);
    }

    @Override
    public int messages() {
        settle();
        return store.events().count(event -> event.message().isDefined());
    }

    @Override
    public int changes() {
        settle();
        return store.events().size();
    }

    private static Option<ThreadId> thread(Either<Refusal, Outcome> answer) {
        return answer.toOption().flatMap(outcome -> switch (outcome) {
            case Outcome.Changed it -> Option.some(it.thread().id());
            case Outcome.Unchanged it -> Option.some(it.thread().id());
            case Outcome.Reconciled ignored -> Option.none();
        });
    }

    private static MessageId id(long message) {
        return new MessageId(Scene.messageId(message));
    }

    private Text text(long message) {
        return Scene.text(cast.texts(), message);
    }
}
