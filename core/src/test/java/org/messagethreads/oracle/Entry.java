package org.messagethreads.oracle;

import java.time.Instant;

/** A line of the oracle's log, and of the history of one row (I5). */
record Entry(long position, Row row, Instant at, long revision, Instant modified, Deed deed) {}
