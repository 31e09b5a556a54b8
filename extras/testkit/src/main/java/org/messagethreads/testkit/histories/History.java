package org.messagethreads.testkit.histories;

import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * What happens on a {@link Stage}, step by step.
 *
 * @param ttl how long a thread lives without activity
 * @param steps in order
 */
public record History(Duration ttl, Vector<Step> steps) {

    @Override
    public String toString() {
        return steps.zipWithIndex((step, index) -> "%n  %2d. %s".formatted(index + 1, step))
                .mkString("with a time to live of " + ttl + ":", "", "\n");
    }
}
