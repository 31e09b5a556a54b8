package org.messagethreads.benchmarks.latency;

/** When a command was to be given. */
enum Phase {
    /** While nothing is due. */
    BEFORE,
    /** From the moment many threads are due until the last of them is settled. */
    DURING,
    /** Once nothing is due again. */
    AFTER
}
