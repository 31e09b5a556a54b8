package org.messagethreads.sync;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.MessageThread.Open;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadId;

/**
 * The client's side of sync: the threads that are Open and Alive, as far as its answers told (S12). Immutable. Ask
 * {@link #next}, apply the answer, and again while it {@link #hasMore}; a request whose answer does not come is asked
 * again as it is.
 */
public final class ThreadReplica {

    private final SyncRequest next;
    private final Map<ThreadId, Open> threads;

    /** The pages of a full sync that came so far; none unless one is under way. */
    private final Option<Map<ThreadId, Open>> staged;

    private final boolean hasMore;

    private ThreadReplica(
            SyncRequest next, Map<ThreadId, Open> threads, Option<Map<ThreadId, Open>> staged, boolean hasMore) {
        this.next = next;
        this.threads = threads;
        this.staged = staged;
        this.hasMore = hasMore;
    }

    /**
     * A replica that holds nothing yet and begins with a full sync.
     *
     * @param limit how many threads it takes at once, 1 or more; none for all there are
     * @return an empty replica
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public static ThreadReplica empty(Option<Integer> limit) {
        return beginning(new SyncRequest(Option.none(), limit, 1), HashMap.empty());
    }

    /** {@return what to ask next; the same until an answer to it is applied, or a new start is made} */
    public SyncRequest next() {
        return next;
    }

    /** {@return whether to ask at once: before the first answer, while there are more pages, and after a refusal} */
    public boolean hasMore() {
        return hasMore;
    }

    /**
     * The threads that are Open and Alive by the answers so far.
     *
     * @return in the order of lists (L4); between the pages of a delta there may be two of one pair, of which a later
     *     page ends the older
     */
    public Seq<Open> open() {
        return threads.values()
                .toVector()
                .sorted(Comparator.<Open, Instant>comparing(it -> it.facts().created())
                        .thenComparing(Open::id));
    }

    /**
     * The replica after an answer. The pages of a full sync are staged, and replace everything when the last one is
     * there; a delta changes what is newer than it was known. A refusal makes a new start (S4, S5).
     *
     * @param asked what was asked
     * @param answer the answer to it
     * @return this replica as it is, unless {@code asked} is its {@link #next}
     */
    public ThreadReplica apply(SyncRequest asked, Either<Refusal, SyncAnswer> answer) {
        return asked.equals(next) ? answer.fold(ignored -> restarted(), this::applied) : this;
    }

    /**
     * {@return a new start: a full sync comes next, staged pages are dropped, what was known stays until it is there}
     */
    public ThreadReplica restarted() {
        return beginning(asking(Option.none()), threads);
    }

    /** {@return an empty replica for another caller: it takes no answer to what this one asked, now or before} */
    public ThreadReplica emptied() {
        return beginning(asking(Option.none()), HashMap.empty());
    }

    /** No page of a full sync has come yet. */
    private static ThreadReplica beginning(SyncRequest full, Map<ThreadId, Open> shown) {
        return new ThreadReplica(full, shown, Option.some(HashMap.empty()), true);
    }

    private ThreadReplica applied(SyncAnswer answer) {
        Map<ThreadId, Open> known = answer.threads().foldLeft(staged.getOrElse(threads), ThreadReplica::upserted);
        SyncRequest more = asking(Option.some(answer.token()));
        return staged.isDefined() && answer.hasMore()
                ? new ThreadReplica(more, threads, Option.some(known), true)
                : new ThreadReplica(more, known, Option.none(), answer.hasMore());
    }

    private SyncRequest asking(Option<SyncToken> after) {
        return new SyncRequest(after, next.limit(), next.number() + 1);
    }

    /** By revision, so that nothing older overwrites; a tombstone that is not known leaves nothing (S12). */
    private static Map<ThreadId, Open> upserted(Map<ThreadId, Open> known, MessageThread thread) {
        if (known.get(thread.id()).exists(it -> it.revision().compareTo(thread.revision()) >= 0)) {
            return known;
        }
        return thread.asOpen().fold(() -> known.remove(thread.id()), open -> known.put(open.id(), open));
    }
}
