package org.messagethreads.emulator.account;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.directory.Directory;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.directory.Owner;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadId;

/** The account from one reset to the next: its threads, and its directory with the owners it had. Thread-safe. */
public final class Life {

    private static final Retention NOTHING = new Retention(Duration.ZERO, 0);
    private static final Position NOT_YET = new Position(Long.MAX_VALUE);

    private final InstantSource clock;
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final InMemoryThreadRepository store = new InMemoryThreadRepository(UUID.randomUUID());
    private final MessageIds ids = new MessageIds(id -> store.accepted(id).isDefined());
    private final Map<MessageId, Position> accepted = new ConcurrentHashMap<>();
    private final MessageThreads threads;
    private volatile Seq<Owner> owners = Vector.empty();
    private Set<OwnerId> untold = LinkedHashSet.empty();

    Life(InstantSource clock, ExpiryPolicy policy, SyncKey key) {
        this.clock = clock;
        this.threads = new MessageThreads(store, directory, clock, () -> new ThreadId(UUID.randomUUID()), policy, key);
    }

    /** {@return the service} */
    public MessageThreads threads() {
        return threads;
    }

    /** {@return who owns and handles what, and what they are called} */
    public Directory directory() {
        return directory;
    }

    /** {@return all owners there are, in the order of their ids} */
    public Seq<Owner> owners() {
        return owners;
    }

    /** {@return what the service takes for now, without a reading} */
    public Instant now() {
        return clock.instant().plus(threads.lead());
    }

    /** Handles a message that came with an id of its own. */
    public Either<Refusal, Outcome> handle(OfMessage message) {
        return threads.handle(message).peek(this::remember);
    }

    /** Handles a message, with an id that no other has: one that is taken in that very moment is drawn anew. */
    public Either<Refusal, Outcome> handle(Function<MessageId, OfMessage> message) {
        while (true) {
            Either<Refusal, Outcome> answer = handle(message.apply(ids.draw()));
            if (!isTaken(answer)) {
                return answer;
            }
        }
    }

    private static boolean isTaken(Either<Refusal, Outcome> answer) {
        return answer.fold(Refusal.MessageIdReused.class::isInstance, Outcome.Unchanged.class::isInstance);
    }

    private void remember(Outcome outcome) {
        if (outcome instanceof Outcome.Changed changed) {
            changed.event().message().forEach(it -> accepted.put(it.id(), changed.at()));
        }
    }

    /** Where a message was accepted, in the order of all; behind all others if its answer is still on the way. */
    public Position acceptance(Message message) {
        return accepted.getOrDefault(message.id(), NOT_YET);
    }

    /**
     * Replaces the directory and tells the service of it (A8, R3); or which number would belong to two (N3). A telling
     * that breaks off is ended by the next call, with an equal directory too. One call at a time: the account sees to
     * it.
     */
    Option<Refusal.NumberTaken> list(Seq<Owner> next) {
        return directory
                .replaceAll(next.toJavaArray(Owner[]::new))
                .peek(changed -> {
                    owners = next.sortBy(Owner::id);
                    untold = untold.addAll(changed);
                    tell();
                })
                .swap()
                .toOption();
    }

    private void tell() {
        for (OwnerId owner : untold) {
            threads.handle(new Reconcile(owner));
            untold = untold.remove(owner);
        }
    }

    /** Drops from the log what it need not keep. */
    int compact() {
        return threads.compact(NOTHING);
    }
}
