package org.messagethreads;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
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
        () -> {
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
    settle(now, Integer.MAX_VALUE);
    return now;
  }

  /** Settles the earliest that are due (T6), and says how many this call settled. */
  int settle(Instant now, int most) {
    int settled = 0;
    while (settled < most) {
      Seq<NumberPair> due = repository.due(now, Math.min(BATCH, most - settled));
      if (due.isEmpty()) {
        break;
      }
      settled += due.toVector().count(pair -> settle(pair, now));
    }
    return settled;
  }

  private boolean settle(NumberPair pair, Instant now) {
    Conversation conversation = repository.find(pair);
    return Decider.settle(conversation, now)
        .flatMap(expiry -> repository.append(conversation, Option.none(), List.of(expiry)))
        .isDefined();
  }
}
