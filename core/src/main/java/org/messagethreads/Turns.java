package org.messagethreads;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.messagethreads.thread.NumberPair;

/**
 * Lets the commands on one pair go one after another. The store would have all but one of them decided again, and with
 * a slow directory in between some again and again; in a queue, each has its turn.
 */
final class Turns {

    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(1024).toArray(Lock[]::new);

    Lock of(NumberPair pair) {
        return turns[Math.floorMod(pair.hashCode(), turns.length)];
    }
}
