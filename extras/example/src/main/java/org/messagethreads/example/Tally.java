package org.messagethreads.example;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;

/** What became of the lines: each is done, refused or broken, and only one of them. */
final class Tally {

    private int done;
    private int idle;
    private SortedMap<Rule, Integer> refused = TreeMap.empty();
    private SortedMap<Integer, Fault> broken = TreeMap.empty();

    void done() {
        done++;
    }

    /** Done, and there was nothing to do. */
    void idle() {
        done++;
        idle++;
    }

    void refused(Refusal refusal) {
        refused = refused.put(refusal.rule(), 1, Integer::sum);
    }

    void broken(int number, Fault fault) {
        broken = broken.put(number, fault);
    }

    /** The faults by the numbers of their lines. */
    SortedMap<Integer, Fault> broken() {
        return broken;
    }

    /** How often a rule refused. */
    SortedMap<Rule, Integer> refused() {
        return refused;
    }

    @Override
    public String toString() {
        int refusals = refused.values().sum().intValue();
        return "%d lines read: %d done (%d of them with nothing to do), %d refused, %d broken"
                .formatted(done + refusals + broken.size(), done, idle, refusals, broken.size());
    }
}
