package org.messagethreads.repository;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/**
 * Keeps the events of all threads of one account, keyed by number pair. The contract, for every implementation:
 *
 * <ol>
 *   <li>Any method may be called by any number of callers at once. What an append that has returned wrote, every later
 *       call sees. What {@link #find}, {@link #pairOf}, {@link #accepted} and {@link #history} answer is one moment's
 *       truth; {@link #openThreads} and {@link #due} may put several moments together, so what they name is read again.
 *   <li>Who finds a conversation finds its messages and histories as new as it, or newer; who finds a thread by
 *       {@link #openThreads} or {@link #due} finds its conversation.
 *   <li>Events are kept in the order they were appended, each at a position of its own: one sequence for the account,
 *       rising by one, never reused. The version of a conversation is the position of its last event.
 *   <li>An append is all or nothing. One that throws has written nothing.
 *   <li>Once an append holds a {@link ThreadEvent.Deleted}, no text of that thread can be got out of the store, nor is
 *       any kept in it (I7); the events remain, without their texts (D2).
 *   <li>A failing infrastructure throws; nothing is ever answered with null.
 * </ol>
 */
public interface ThreadRepository {

    /**
     * The conversation of a pair.
     *
     * @param pair its key
     * @return as it stands; empty at {@link org.messagethreads.thread.Position#START} if the pair has exchanged nothing
     */
    Conversation find(NumberPair pair);

    /**
     * Which pair a thread belongs to.
     *
     * @param thread its id
     * @return none if no thread has the id
     */
    Option<NumberPair> pairOf(ThreadId thread);

    /**
     * The message that was accepted under an id, in whatever conversation (X1 to X3), also after its thread was
     * resolved or deleted (X2).
     *
     * @param id the host's id
     * @return none if no message was accepted under it; without text once its thread is deleted
     */
    Option<Message> accepted(MessageId id);

    /**
     * What happened to a thread.
     *
     * @param thread its id
     * @return its events, the oldest first; without texts once it is deleted; empty if no thread has the id
     */
    Seq<ThreadEvent> history(ThreadId thread);

    /**
     * The open threads of an owner.
     *
     * @param owner which owner
     * @return the ids of all its threads that are Open and Alive, ascending
     */
    Seq<ThreadId> openThreads(OwnerId owner);

    /**
     * Pairs whose open thread is past its deadline; each is read and decided as ever. Exact for the appends that have
     * returned, and for those of which anybody has read anything.
     *
     * @param now the time asked about
     * @param most how many at most, 1 or more
     * @return those with the earliest deadlines not after {@code now}, in the order (deadline, thread id) (T6)
     */
    Seq<NumberPair> due(Instant now, int most);

    /** {@return the earliest deadline of all threads that are Open and Alive, exact; none if no thread is open} */
    Option<Instant> nextDeadline();

    /**
     * The newest event time the store holds; time goes on from there after a replay (T5).
     *
     * @return none if the store is empty
     */
    Option<Instant> newestEventTime();

    /**
     * Tells the store of an owner's roster. From then on an append decided on an older one is refused (A8). Telling an
     * older roster than one told before changes nothing.
     *
     * @param roster the roster as the directory shows it
     */
    void told(Roster roster);

    /**
     * Appends what was decided, in one step. Appending no events makes the same checks, and answers {@code basis}.
     *
     * @param basis the conversation as it was read and decided on
     * @param decidedOn the roster it was decided on; none if the events rest on no roster
     * @param events in order; each must be able to happen to the conversation as the ones before it left it
     * @return the conversation as it stands then; none, and nothing is written, if it must be decided again, because
     *     the conversation is no longer at the version of {@code basis}, because the store was told of a newer roster
     *     of that owner, or because the id of a message or of a new thread was taken meanwhile
     * @throws IllegalStateException if the events are a history that cannot have happened; nothing is written
     */
    Option<Conversation> append(Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events);
}
