package org.messagethreads;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.messagethreads.thread.NumberPair;

/**
 * Lets the commands on one pair go one after another. The store would have all but one of them decided again, and with
 * a slow directory in between some again and again; in a queue, each has its turn.
 */
final class Turns {

    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    <T> T take(NumberPair pair, Supplier<T> work) {
        Lock turn = turns[Math.floorMod(pair.hashCode(), turns.length)];
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
