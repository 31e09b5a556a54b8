package org.messagethreads.benchmarks.axon;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.messagethreads.benchmarks.Entrant;
import org.messagethreads.benchmarks.RuleKeeper;
import org.messagethreads.benchmarks.ScatteredIds;
import org.messagethreads.benchmarks.Scene;

/**
 * Axon Framework 4 without Axon Server and without Spring: event-sourced aggregates behind a simple command bus, in a
 * weak cache, events in memory, and a projection of the open threads by a subscribing processor. It keeps M1 to M4, M8,
 * M10, T1 to T4, X1 and X2 within a pair, A1, A2, A4, R1, R2, R4 and R5, and all events. It is told who asks and
 * believes it: there is no directory. Lists and sync would be projections, and are not here.
 */
public final class Axon implements RuleKeeper<Axon.ThreadOfPair> {

    private final Cast cast;
    private final InstantSource clock;
    private final ScatteredIds ids = new ScatteredIds();
    private final OpenThreads openThreads = new OpenThreads();
    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final CommandGateway gateway;

    /**
     * What the host calls a thread by, as commands go to the aggregate of its pair.
     *
     * @param pair the aggregate
     * @param thread the thread
     */
    public record ThreadOfPair(String pair, UUID thread) {}

    /** What is prepared beforehand. */
    private record Cast(List<String> pairs, List<String> handlers, List<String> texts) {}

    private Axon(Cast cast, InstantSource clock) {
        this.cast = cast;
        this.clock = clock;
        this.gateway = configuration().commandGateway();
    }

    private Configuration configuration() {
        return DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(ignored -> events)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Conversation.class)
                        .configureCache(ignored -> Kept.cache()))
                .eventProcessing(processing ->
                        processing.usingSubscribingEventProcessors().registerEventHandler(ignored -> openThreads))
                .start();
    }

    /**
     * Prepares pairs, handlers and texts.
     *
     * @param scene how many
     * @return makes applications
     */
    public static Entrant<ThreadOfPair> entrant(Scene scene) {
        Cast cast = new Cast(
                scene.pairs((owner, guest) -> owner + guest),
                Scene.handlers(Function.identity()),
                Scene.texts(Function.identity()));
        return clock -> new Axon(cast, clock);
    }

    @Override
    public ThreadOfPair receive(int number, long message) {
        String pair = cast.pairs().get(number);
        UUID thread = gateway.sendAndWait(new Command.Receive(
                pair, ids.get(), Scene.messageId(message), Scene.text(cast.texts(), message), clock.instant()));
        return new ThreadOfPair(pair, thread);
    }

    @Override
    public Option<ThreadOfPair> send(int number, long message, int by) {
        String pair = cast.pairs().get(number);
        Option<UUID> thread = gateway.sendAndWait(new Command.Send(
                pair,
                ids.get(),
                Scene.messageId(message),
                Scene.text(cast.texts(), message),
                cast.handlers().get(by),
                clock.instant()));
        return thread.map(it -> new ThreadOfPair(pair, it));
    }

    @Override
    public boolean assign(ThreadOfPair it, int by) {
        return gateway.sendAndWait(
                new Command.Assign(it.pair(), it.thread(), cast.handlers().get(by), clock.instant()));
    }

    @Override
    public boolean resolve(ThreadOfPair it, int by) {
        return gateway.sendAndWait(
                new Command.Resolve(it.pair(), it.thread(), cast.handlers().get(by), clock.instant()));
    }

    @Override
    public void settle() {
        Instant now = clock.instant();
        String due = openThreads.due(now);
        while (due != null) {
            gateway.sendAndWait(new Command.Settle(due, now));
            due = openThreads.due(now);
        }
    }

    @Override
    public int open() {
        settle();
        return openThreads.size();
    }

    @Override
    public Option<String> assignee(ThreadOfPair it) {
        settle();
        return Option.of(openThreads.assignee(it.thread()));
    }

    @Override
    public int messages() {
        return Math.toIntExact(events.readEvents(null, false)
                .filter(event -> event.getPayload() instanceof Event.OfMessage)
                .count());
    }

    @Override
    public int changes() {
        settle();
        return Math.toIntExact(events.readEvents(null, false).count());
    }
}
