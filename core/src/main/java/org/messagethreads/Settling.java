package org.messagethreads;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Decider;
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
    return Attempts.until(
        ignored -> {
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
    Seq<NumberPair> due = repository.due(now, BATCH);
    while (!due.isEmpty()) {
      due.forEach(pair -> settle(pair, now));
      due = repository.due(now, BATCH);
    }
    return now;
  }

  /** Settles the earliest that are due (T6), and says what this call settled. */
  Seq<Outcome.Changed> settle(int most) {
    Instant now = time.reading();
    Seq<Outcome.Changed> settled = Vector.empty();
    Seq<NumberPair> due = repository.due(now, Math.min(BATCH, most));
    while (!due.isEmpty()) {
      settled = settled.appendAll(due.toVector().flatMap(pair -> settle(pair, now)));
      int left = most - settled.size();
      due = left == 0 ? Vector.empty() : repository.due(now, Math.min(BATCH, left));
    }
    return settled;
  }

  /** None if there is nothing due, or another caller settles it. */
  private Option<Outcome.Changed> settle(NumberPair pair, Instant now) {
    Conversation conversation = repository.find(pair);
    return Decider.settle(conversation, now)
        .flatMap(
            expiry ->
                repository
                    .append(conversation, Option.none(), List.of(expiry))
                    .map(after -> Outcome.Changed.by(expiry, after)));
  }
}
