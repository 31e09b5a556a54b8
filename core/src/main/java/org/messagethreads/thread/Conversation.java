package org.messagethreads.thread;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * Everything a number pair ever exchanged, as it stood at one version: the consistency boundary, what a decision reads
 * and what an append is checked against. Immutable.
 *
 * @param pair its key
 * @param version the position of its last event
 * @param open the one thread that is Open and Alive, if there is one (I1); its deadline may have passed, which
 *     {@link Decider#settle} sees to
 * @param ended all its other threads: Resolved or Deleted
 */
public record Conversation(
        NumberPair pair, Position version, Option<MessageThread.Open> open, Map<ThreadId, MessageThread> ended) {

    /**
     * The conversation of a pair that has exchanged nothing yet.
     *
     * @param pair its key
     * @return no threads, at the start of the log
     */
    public static Conversation empty(NumberPair pair) {
        return new Conversation(pair, Position.START, Option.none(), HashMap.empty());
    }

    /**
     * A thread of this conversation.
     *
     * @param id its id
     * @return none if no thread of this pair has the id
     */
    public Option<MessageThread> thread(ThreadId id) {
        return open.isDefined() && open.get().id().equals(id) ? Option.narrow(open) : ended.get(id);
    }

    /** {@return all its threads, the open one among them} */
    public Map<ThreadId, MessageThread> threads() {
        return open.fold(() -> ended, it -> ended.put(it.id(), it));
    }

    /**
     * The conversation after one more event that has no position yet: its version stays.
     *
     * @param event as for {@link #evolve(ThreadEvent, Position)}
     * @return as for that
     * @throws IllegalStateException as for that
     */
    public Conversation evolve(ThreadEvent event) {
        return evolve(event, version);
    }

    /**
     * The conversation after one more event. Copies facts, decides nothing.
     *
     * @param event the next event of one of its threads, or the opening of a new one
     * @param at the position of the event
     * @return the conversation as it stands then, at that version
     * @throws IllegalStateException if it cannot have happened to this conversation (I1, I4, M8, T1, T3, T9; of I5
     *     revision and modified time); names the event's kind and the state
     */
    public Conversation evolve(ThreadEvent event, Position at) {
        return event instanceof ThreadEvent.Opened opening ? opened(opening, at) : changed(event, at);
    }

    /** I1: no other is open. M8: no other has its id. */
    private Conversation opened(ThreadEvent.Opened event, Position at) {
        Option<? extends MessageThread> other = open.isDefined() ? open : thread(event.thread());
        if (other.isDefined() || !event.pair().equals(pair)) {
            throw Evolution.impossible(other, event);
        }
        return with(Evolution.opened(event), at);
    }

    private Conversation changed(ThreadEvent event, Position at) {
        MessageThread before = thread(event.thread()).getOrElseThrow(() -> Evolution.impossible(Option.none(), event));
        return with(before.evolve(event), at);
    }

    private Conversation with(MessageThread thread, Position at) {
        if (thread instanceof MessageThread.Open it) {
            return new Conversation(pair, at, Option.some(it), ended);
        }
        Option<MessageThread.Open> otherOpen = open.filter(it -> !it.id().equals(thread.id()));
        return new Conversation(pair, at, otherOpen, ended.put(thread.id(), thread));
    }
}
