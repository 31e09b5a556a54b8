package org.messagethreads.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.StatusReason;

/** What was done to a row. */
sealed interface Deed {

    record Opened(Note first, Instant deadline) implements Deed {}

    record Added(Note note, Instant deadline) implements Deed {}

    record Assigned(HandlerId by, HandlerId to, @Nullable HandlerId before) implements Deed {}

    record Unassigned(Initiator by, HandlerId before) implements Deed {}

    record Resolved(Initiator by, StatusReason reason) implements Deed {}

    record Deleted(HandlerId by) implements Deed {}
}
