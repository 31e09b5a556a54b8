package org.messagethreads.testkit.histories;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.histories.Happening.Answered;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/**
 * Where a history is played: a service with Billing and Support in its directory, a clock at noon, scattered ids. Two
 * stages that play the same steps draw the same ids.
 */
public final class Stage {

    public final MovableClock clock = new MovableClock(People.NOON);
    public final HostDirectory host = new HostDirectory();
    public final InMemoryThreadRepository store;
    public final Story story = new Story();
    public final MessageThreads service;
    public final Duration ttl;
    private final ExpiryPolicy policy;
    private final Memory memory = new Memory();

    public Stage(Duration ttl) {
        this(ttl, ExpiryPolicy.timeToLive(ttl));
    }

    /** With a policy of its own; the time to live says how far the clock moves where no deadline lies ahead. */
    public Stage(Duration ttl, ExpiryPolicy policy) {
        this(ttl, policy, Stores.empty(), it -> it.serviceOver(it.store));
    }

    /** A stage over a store, with a service made of what is there already: all but the service. */
    public Stage(Duration ttl, InMemoryThreadRepository store, Function<Stage, MessageThreads> made) {
        this(ttl, ExpiryPolicy.timeToLive(ttl), store, made);
    }

    private Stage(
            Duration ttl, ExpiryPolicy policy, InMemoryThreadRepository store, Function<Stage, MessageThreads> made) {
        this.ttl = ttl;
        this.policy = policy;
        this.store = store;
        this.service = made.apply(this);
    }

    /** Plays a whole history; what fails tells the story so far. */
    public static Stage play(History history, BiConsumer<Stage, Happening> afterEachStep) {
        Stage stage = new Stage(history.ttl());
        stage.telling(() -> history.steps().forEach(step -> afterEachStep.accept(stage, stage.perform(step))));
        return stage;
    }

    public static Stage play(History history) {
        return play(history, (stage, happening) -> {});
    }

    /** Another service in this place, over another store. */
    public MessageThreads serviceOver(InMemoryThreadRepository other) {
        return new MessageThreads(other, host.directory, clock, new ScatteredIds(), policy, Stores.KEY);
    }

    public Happening perform(Step step) {
        return switch (step) {
            case Step.Look look -> new Happening(look, List.empty(), look(look));
            case Step.Clock move -> moved(move);
            case Step.Changes change -> changed(change);
            case Step.Commands it -> new Happening(it, List.of(answered(command(it))), List.empty());
        };
    }

    /** Performs a command as it is, without remembering it for later steps. */
    public Either<Refusal, Outcome> handle(ThreadCommand command) {
        Either<Refusal, Outcome> answer = service.handle(command);
        story.tell(clock.instant(), command, answer);
        return answer;
    }

    /** What a step commands here and now; later steps remember its message, if it has one. */
    public ThreadCommand command(Step.Commands step) {
        ThreadCommand command = memory.command(step);
        if (command instanceof ThreadCommand.OfMessage it) {
            memory.used(it);
        }
        return command;
    }

    /** Where a move of the clock leads. */
    public Instant goal(Step.Clock move) {
        Instant from = clock.instant();
        return switch (move) {
            case Step.MovesBy it -> from.plus(it.step());
            case Step.MovesToDeadline it -> {
                Seq<Instant> ahead = deadlinesAhead();
                Instant deadline =
                        ahead.isEmpty() ? now().plus(ttl) : ahead.get(Math.min(it.passing(), ahead.size() - 1));
                Instant goal = deadline.plus(it.offset());
                yield goal.isBefore(from) ? from : goal;
            }
        };
    }

    /** The service's time (T5); takes no reading. */
    public Instant now() {
        return clock.instant().plus(service.lead());
    }

    /** The thread a step means here and now. */
    public ThreadId thread(Step.ThreadRef ref) {
        return memory.thread(ref);
    }

    /** All threads there are, in the order they were opened. */
    public Seq<ThreadId> threads() {
        return memory.threads();
    }

    /** The id of the newest message anybody sent, accepted or not. */
    public Option<MessageId> newestMessage() {
        return memory.newestMessage();
    }

    /** What a caller would state as the revision of a thread. */
    public Option<Revision> stated(Step.Sight sight, ThreadId id) {
        return memory.stated(sight, id);
    }

    /** A thread as it stands in the store, be it settled or not. */
    public MessageThread stored(ThreadId id) {
        return store.find(store.pairOf(id).get()).thread(id).get();
    }

    /** Runs assertions; if one fails, or anything breaks, it tells the story. */
    public void telling(Runnable assertions) {
        try {
            assertions.run();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(broken + "\n\nThe story:\n" + story, broken);
        }
    }

    private Answered answered(ThreadCommand command) {
        Answered answered = new Answered(command, handle(command));
        answered.answer().forEach(memory::shown);
        if (command instanceof ThreadCommand.Reconcile it) {
            host.told(it.owner());
        }
        return answered;
    }

    private Happening moved(Step.Clock move) {
        Instant goal = goal(move);
        clock.set(goal);
        story.tell(goal, move);
        return new Happening(move, List.empty(), List.empty());
    }

    private Happening changed(Step.Changes step) {
        Seq<OwnerId> changed = host.change(step.change());
        story.tell(clock.instant(), step);
        Seq<Answered> answers = step.telling() == Step.Telling.LATER
                ? List.empty()
                : changed.map(owner -> answered(new ThreadCommand.Reconcile(owner)));
        return new Happening(step, answers, List.empty());
    }

    private Seq<Object> look(Step.Look look) {
        story.tell(clock.instant(), look);
        return switch (look) {
            case Step.Sweeps it -> {
                service.settle(it.most());
                yield List.empty();
            }
            case Step.Lists it -> List.of(service.list(it.query(), it.by()));
            case Step.Syncs it ->
                List.of(service.sync(SyncRequest.full(), it.by()).get().threads());
            case Step.Compacts it -> {
                service.compact(it.keep());
                yield List.empty();
            }
            case Step.AsksForTheNextExpiry ignored -> List.of(service.nextExpiry());
            case Step.Reads it -> {
                ThreadId id = memory.thread(it.thread());
                yield List.of(service.thread(id, it.by()), service.messages(id, it.by()), service.history(id, it.by()));
            }
        };
    }

    /** The same ones whether a sweep ran or not. */
    private Seq<Instant> deadlinesAhead() {
        return Cast.PAIRS
                .flatMap(pair -> store.find(pair).open())
                .map(MessageThread.Open::deadline)
                .filter(deadline -> deadline.isAfter(now()))
                .distinct()
                .sorted();
    }
}
