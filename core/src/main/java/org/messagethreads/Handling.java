package org.messagethreads;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.messagethreads.directory.Directory;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.Decision;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Situation;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.OnThread;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadId;

/** Takes a command to the conversation it is about: reads, decides, appends; again if it moved meanwhile. */
final class Handling {

    private final ThreadRepository repository;
    private final Directory directory;
    private final Decider decider;
    private final Supplier<ThreadId> ids;
    private final StoreTime time;
    private final Turns turns = new Turns();

    Handling(
            ThreadRepository repository, Directory directory, Decider decider, Supplier<ThreadId> ids, StoreTime time) {
        this.repository = repository;
        this.directory = directory;
        this.decider = decider;
        this.ids = ids;
        this.time = time;
    }

    /** A message, or what a handler wants of a thread. */
    Either<Refusal, Outcome> handle(NumberPair pair, ThreadCommand command) {
        Decided decided = decide(pair, command, ids.get());
        var answer = decided.decision().answer();
        if (answer.isLeft()) {
            return Either.left(answer.getLeft());
        }
        Conversation after = decided.after();
        if (answer.get().isDefined()) {
            return Either.right(Outcome.Changed.by(answer.get().get(), after));
        }
        ThreadId unchanged = command instanceof OnThread it
                ? it.thread()
                : decided.accepted().get().thread();
        return Either.right(new Outcome.Unchanged(after.thread(unchanged).get(), decided.accepted()));
    }

    /** A8, R3: from the telling on, nothing is decided on an older roster; then pair by pair, by thread id. */
    Outcome.Reconciled reconcile(Reconcile command) {
        ThreadId drawn = ids.get();
        repository.told(directory.roster(command.owner()));
        return new Outcome.Reconciled(repository
                .openThreads(command.owner())
                .toVector()
                .flatMap(repository::pairOf)
                .map(pair -> decide(pair, command, drawn))
                .flatMap(decided ->
                        decided.decision().answer().get().map(it -> Outcome.Changed.by(it, decided.after()))));
    }

    /** What was decided, for which earlier message, and the conversation as it stands then. */
    private record Decided(Decision decision, Option<Message> accepted, Conversation after) {}

    /** One id is drawn for a command, whatever it meets on its way (T2), unless that one is taken. */
    private Decided decide(NumberPair pair, ThreadCommand command, ThreadId drawn) {
        Lock turn = turns.of(pair);
        turn.lock();
        try {
            return Attempts.until(tried -> attempt(pair, command, tried == 0 ? drawn : untaken(drawn)));
        } finally {
            turn.unlock();
        }
    }

    private ThreadId untaken(ThreadId drawn) {
        return repository.pairOf(drawn).isEmpty() ? drawn : ids.get();
    }

    /** None if the conversation moved meanwhile. */
    private Option<Decided> attempt(NumberPair pair, ThreadCommand command, ThreadId freshId) {
        // The conversation before the roster: a number that came back must not lose its new thread.
        Conversation conversation = repository.find(pair);
        Option<Roster> roster = roster(command, conversation);
        if (command instanceof OfMessage && conversation.open().isDefined() && roster.isDefined()) {
            OwnerId owner = conversation.open().get().owner();
            if (!owner.equals(roster.get().owner())) { // the number of a message belongs to another by now
                decide(pair, new Reconcile(owner), freshId); // R3
                return Option.none();
            }
        }
        Option<Message> accepted = command instanceof OfMessage it ? repository.accepted(it.message()) : Option.none();
        Situation situation = new Situation(roster, accepted, freshId, time.reading());
        Decision decision = decider.decide(conversation, command, situation);
        // What writes nothing is checked all the same: an answer must be true of one moment.
        Option<Conversation> after = repository.append(conversation, roster, decision.events());
        return after.isDefined() ? Option.some(new Decided(decision, accepted, after.get())) : Option.none();
    }

    private Option<Roster> roster(ThreadCommand command, Conversation conversation) {
        return switch (command) {
            case OfMessage it -> Option.narrow(directory.ownerOf(it.pair().owner()));
            case OnThread it -> conversation.thread(it.thread()).map(thread -> directory.roster(thread.owner()));
            case Reconcile it -> Option.some(directory.roster(it.owner()));
        };
    }
}
