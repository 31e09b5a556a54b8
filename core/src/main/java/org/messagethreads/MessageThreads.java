package org.messagethreads;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.messagethreads.directory.Directory;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.OnThread;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/**
 * The message threads of one account: the service a host embeds, one per account. Every command goes through
 * {@link #handle}; everybody reads through the rest. Each method first settles what it looks at, so no answer depends
 * on when, or whether, a sweep ran, but for positions and what stands for them (T2, T6). The same commands, one after
 * another, with the same directory, policy, readings of the clock and ids give equal threads and equal histories.
 *
 * <p>Thread-safe; it has no thread of its own. Commands on one pair, and on one in 1,024 others, take turns, however
 * long the directory takes to answer; apart from that nobody waits but for the store's short lock. Time never goes
 * backwards, whatever the clock does (T5).
 *
 * <p>Every method lets through what the clock, the directory or the store throws, and throws
 * {@link IllegalStateException} if something is broken, such as what moves a thousand times while it is looked at.
 */
public final class MessageThreads {

    private final ThreadRepository repository;
    private final ThreadQueries queries;
    private final ChangeLog log;
    private final Access access;
    private final StoreTime time;
    private final Settling settling;
    private final Handling handling;
    private final Syncing syncing;

    /**
     * A service over a store.
     *
     * @param <S> a store that keeps threads, lists them, and knows what changed
     * @param store with or without a history; its newest event time is the least this service takes for now (T5)
     * @param directory who owns and handles what
     * @param clock read by every method; all but {@link #lead} take the reading as this service's time (T5)
     * @param ids gives the ids of new threads, each once (M8); an id may be drawn and not used. Thread-safe
     * @param policy what deadline an activity earns (T9). Thread-safe
     * @param key seals the tokens of sync (S3)
     */
    public <S extends ThreadRepository & ThreadQueries & ChangeLog> MessageThreads(
            S store,
            Directory directory,
            InstantSource clock,
            Supplier<ThreadId> ids,
            ExpiryPolicy policy,
            SyncKey key) {
        this.repository = store;
        this.queries = store;
        this.log = store;
        this.access = new Access(directory, store);
        this.time = new StoreTime(clock, store.newestEventTime().getOrElse(Instant.MIN));
        this.settling = new Settling(store, time);
        this.handling = new Handling(store, directory, new Decider(policy), ids, time);
        this.syncing = new Syncing(store, store, access, settling, key);
    }

    /**
     * The same with a key of its own, drawn at random: its tokens mean nothing to any other service, so that every
     * client needs a full sync when this one is gone.
     *
     * @param <S> a store that keeps threads, lists them, and knows what changed
     * @param store as above
     * @param directory as above
     * @param clock as above
     * @param ids as above
     * @param policy as above
     */
    public <S extends ThreadRepository & ThreadQueries & ChangeLog> MessageThreads(
            S store, Directory directory, InstantSource clock, Supplier<ThreadId> ids, ExpiryPolicy policy) {
        this(store, directory, clock, ids, policy, randomKey());
    }

    /**
     * A service as most hosts want it: in memory, by the system's clock, with random ids and a time to live of 72
     * hours.
     *
     * @param directory who owns and handles what
     * @return a service without threads
     */
    public static MessageThreads inMemory(Directory directory) {
        return new MessageThreads(
                new InMemoryThreadRepository(UUID.randomUUID()),
                directory,
                Clock.systemUTC(),
                () -> new ThreadId(UUID.randomUUID()),
                ExpiryPolicy.STANDARD);
    }

    /**
     * The one door for commands: settles, decides, appends. A conversation that moved meanwhile is read and decided
     * again; nothing is lost, nothing applied twice.
     *
     * @param command what somebody wants
     * @return what changed, or that there is nothing to do; or which rule refuses it, in the order of E1
     * @throws IllegalStateException if something is broken: a history that cannot have happened, a policy outside its
     *     bounds, a conversation that moved a thousand times. The command has written nothing; what time or the
     *     directory had settled before may stay (T3, R3), and a Reconcile may have done some pairs: handle it again.
     *     What the clock, the directory, the ids, the policy or the store throw comes through
     */
    public Either<Refusal, Outcome> handle(ThreadCommand command) {
        return switch (command) {
            case OfMessage message -> handling.handle(message.pair(), message);
            case OnThread onThread -> known(onThread.thread()).flatMap(pair -> handling.handle(pair, onThread));
            case Reconcile reconcile -> {
                settling.settleAll();
                yield Either.right(handling.reconcile(reconcile));
            }
        };
    }

    /**
     * One thread.
     *
     * @param id its id
     * @param by who reads
     * @return the thread, or its tombstone (L7); or a refusal if there is none (E1), or none of an owner the reader
     *     sees (L1)
     */
    public Either<Refusal, MessageThread> thread(ThreadId id, Reader by) {
        return known(id)
                .flatMap(pair -> settling.settled(pair).thread(id).toEither(() -> unknown(id)))
                .flatMap(thread -> access.hidden(thread.owner(), by).fold(() -> Either.right(thread), Either::left));
    }

    /**
     * The messages of a thread.
     *
     * @param id the thread's id
     * @param by who reads
     * @return its messages in the order they were accepted, without texts once it is deleted (D2); or a refusal as for
     *     {@link #thread}
     */
    public Either<Refusal, Seq<Message>> messages(ThreadId id, Reader by) {
        return history(id, by).map(events -> events.flatMap(ThreadEvent::message));
    }

    /**
     * What happened to a thread: who did what, when, and why.
     *
     * @param id the thread's id
     * @param by who reads
     * @return its events, the oldest first, without texts once it is deleted (D2); or a refusal as for {@link #thread}
     */
    public Either<Refusal, Seq<ThreadEvent>> history(ThreadId id, Reader by) {
        return thread(id, by).map(thread -> repository.history(id));
    }

    /**
     * A page of threads. Settles everything due first (T2).
     *
     * @param query filters, limit and cursor (L2)
     * @param by who reads; a handler gets threads of the owners they see only (L1)
     * @return the page (L4, L5); or a refusal if a filter names an owner, or an owner number, that a handler does not
     *     see (L6)
     */
    public Either<Refusal, Page> list(ThreadQuery query, Reader by) {
        settling.settleAll();
        Scope scope = access.scope(by);
        return access.invisible(query, scope).fold(() -> Either.right(page(query, scope)), Either::left);
    }

    /**
     * What a client has to know to show the threads that are Open and Alive, now and ever after (S). Settles everything
     * due first (T2). The service keeps nothing of its clients: the same token may be used again, at any time (S9).
     *
     * <p>A full sync in one answer holds all threads that are Open and Alive when it begins and still are when they are
     * looked at, and perhaps some opened meanwhile; what changes after its beginning comes with the next delta (S1).
     *
     * <p>A full sync in pages walks the log from its oldest change on. Up to where the log ended at the first page it
     * gives only threads that are Open and Alive as the page is made; beyond, it gives every change, resolved and
     * deleted threads too, until a page meets the end of the log. So a thread may come on several pages, and what was
     * open on one may be a tombstone on a later one; once the last page is there, what was folded from all of them is
     * what a full sync at that moment would have shown (S7). A {@link org.messagethreads.sync.ThreadReplica} does the
     * folding.
     *
     * @param request a full sync, or what changed since a token, with or without a limit
     * @param by who asks; a handler gets threads of the owners they see only (L1)
     * @return each thread once, in the order of the log or, if it is a full sync in one answer, of lists (L4); a token;
     *     and whether there is more. Or a refusal: the token is none of this caller's (S4), or a full sync is required
     *     (S5)
     */
    public Either<Refusal, SyncAnswer> sync(SyncRequest request, Reader by) {
        return syncing.sync(request, by);
    }

    /**
     * Resolves as expired what is past its deadline, the earliest deadlines first (T6). Nobody needs to call this: what
     * is due counts as expired anyway (T2). Calling it now and then spreads the work.
     *
     * @param most how many threads at most, 1 or more
     * @return what this call resolved, in that order, for telling people of it; fewer than {@code most} if no more were
     *     due. What another call settled on its way is not among it
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    public Seq<Outcome.Changed> settle(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + ": 1 or more is right");
        }
        return settling.settle(most);
    }

    /**
     * When the next thread expires unless somebody writes before: when to call {@link #settle} next. Settles everything
     * due first (T2).
     *
     * @return the earliest deadline of all open threads, exact, later than the reading this call took; none if no
     *     thread is open
     */
    public Option<Instant> nextExpiry() {
        return Attempts.until(ignored -> {
            Instant now = settling.settleAll();
            Option<Instant> next = repository.nextDeadline();
            return Option.when(next.forAll(now::isBefore), next);
        });
    }

    /**
     * Drops from the log of changes what it need not keep (S11): deleted and resolved threads, the oldest changes
     * first. Nobody needs to call this; it bounds what the log holds for clients that stay away. Settles everything due
     * first (T2).
     *
     * @param keep what is kept for clients that come back; whoever comes later needs a full sync (S5)
     * @return how many threads fell off the log; they can be read and listed as before
     */
    public int compact(Retention keep) {
        return log.compact(keep, settling.settleAll());
    }

    /**
     * How far this service's time leads the clock (T5). Takes no reading.
     *
     * @return zero unless the clock was set back
     */
    public Duration lead() {
        return time.lead();
    }

    private Page page(ThreadQuery query, Scope scope) {
        Page page = queries.page(query, scope);
        return new Page(settling.together(page.threads(), query::matches), page.next());
    }

    private static SyncKey randomKey() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new SyncKey("account", secret);
    }

    private Either<Refusal, NumberPair> known(ThreadId id) {
        time.reading();
        return repository.pairOf(id).toEither(() -> unknown(id));
    }

    private static Refusal unknown(ThreadId id) {
        return new Refusal.UnknownThread(Rule.E1, id);
    }
}
