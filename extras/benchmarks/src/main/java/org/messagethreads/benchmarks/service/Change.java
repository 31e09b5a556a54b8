package org.messagethreads.benchmarks.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the list of changes, which clients ask for from a place on; its place is its index. */
record Change(
        SmsThread thread,
        Kind kind,
        int revision,
        Instant at,
        @Nullable String by) {

    enum Kind {
        OPENED,
        MESSAGE,
        ASSIGNED,
        RESOLVED,
        EXPIRED
    }
}
