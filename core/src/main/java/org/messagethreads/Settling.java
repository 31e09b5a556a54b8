package org.messagethreads;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.sync.ChangeLog;
import org.messagethreads.sync.Delta;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.ThreadEvent;

/** Resolves as expired what is past its deadline (T2). */
final class Settling {

    /** How many threads are settled between two looks at what is due. */
    private static final int BATCH = 256;

    private final ThreadRepository repository;
    private final StoreTime time;

    Settling(ThreadRepository repository, StoreTime time) {
        this.repository = repository;
        this.time = time;
    }

    /** A conversation without anything due. */
    Conversation settled(NumberPair pair) {
        return Attempts.until(ignored -> {
            Conversation conversation = repository.find(pair);
            Option<ThreadEvent> expiry = Decider.settle(conversation, time.reading());
            return expiry.isEmpty()
                    ? Option.some(conversation)
                    : repository.append(conversation, Option.none(), expiry.toList());
        });
    }

    /** Settles everything due, and says by which reading. */
    Instant settleAll() {
        Instant now = time.reading();
        Seq<Outcome.Changed> round = round(now, BATCH);
        while (!round.isEmpty()) {
            round = round(now, BATCH);
        }
        return now;
    }

    /**
     * Threads looked at one after another, as they can be shown together: of a pair no two that are open (I1), and none
     * past its deadline (I6). What cannot be is settled and looked at once more.
     *
     * @param kept whether a thread is shown as it stands by the second look
     */
    Seq<MessageThread> together(Seq<MessageThread> looked, Predicate<MessageThread> kept) {
        Set<NumberPair> open = new HashSet<>();
        Set<NumberPair> twice = new HashSet<>();
        for (MessageThread thread : looked) {
            if (thread instanceof MessageThread.Open && !open.add(thread.facts().pair())) {
                twice.add(thread.facts().pair());
            }
        }
        return again(looked, it -> twice.contains(it.facts().pair()), kept);
    }

    /** The same of a delta, of which no two of a pair are open. While nothing is due or written, it stands as it is. */
    Seq<MessageThread> inTime(Delta delta, ChangeLog log, Predicate<MessageThread> kept) {
        // The head last: the other waits for an append that is on its way, and the head tells of it then.
        return repository.due(time.reading(), 1).isEmpty() && log.head().equals(delta.until())
                ? delta.threads()
                : again(delta.threads(), ignored -> false, kept);
    }

    private Seq<MessageThread> again(
            Seq<MessageThread> looked, Predicate<MessageThread> twice, Predicate<MessageThread> kept) {
        Instant now = time.reading();
        Predicate<MessageThread> outdated =
                it -> it instanceof MessageThread.Open open && (open.isOverdue(now) || twice.test(it));
        return looked.exists(outdated)
                ? looked.flatMap(it -> outdated.test(it)
                        ? settled(it.facts().pair()).thread(it.id()).filter(kept)
                        : Option.some(it))
                : looked;
    }

    /** Settles the earliest that are due (T6), and says what this call settled. */
    Seq<Outcome.Changed> settle(int most) {
        Instant now = time.reading();
        Seq<Outcome.Changed> round = round(now, most);
        Seq<Outcome.Changed> settled = round;
        while (!round.isEmpty() && settled.size() < most) {
            round = round(now, most - settled.size());
            settled = settled.appendAll(round);
        }
        return settled;
    }

    /** What one look at what is due led to; nothing exactly if nothing is due any more. */
    private Seq<Outcome.Changed> round(Instant now, int most) {
        return Attempts.until(ignored -> {
            Seq<NumberPair> due = repository.due(now, Math.min(BATCH, most)).toVector();
            Seq<Outcome.Changed> settled = due.flatMap(pair -> settle(pair, now));
            return Option.when(due.isEmpty() || !settled.isEmpty(), settled);
        });
    }

    /** None if there is nothing due, or another caller settles it. */
    private Option<Outcome.Changed> settle(NumberPair pair, Instant now) {
        Conversation conversation = repository.find(pair);
        return Decider.settle(conversation, now)
                .flatMap(expiry -> repository
                        .append(conversation, Option.none(), List.of(expiry))
                        .map(after -> Outcome.Changed.by(expiry, after)));
    }
}
