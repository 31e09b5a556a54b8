package org.messagethreads.example;

import io.vavr.collection.Seq;
import java.time.Instant;
import org.messagethreads.directory.Owner;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/**
 * A line of traffic that makes sense.
 *
 * @param number where it stands in the file, from 1 on
 * @param at when it happened
 * @param newThread the id a thread gets that it opens
 * @param what happened
 */
record Line(int number, Instant at, ThreadId newThread, What what) {

    sealed interface What {}

    /** The directory changed: these are all owners there are from now on. */
    record Directory(Seq<Owner> owners) implements What {}

    /** Somebody wants something. */
    record Command(ThreadCommand command) implements What {}

    /** The client of a handler asks what is new; {@code start} is what it begins with, if it is made now. */
    record Sync(HandlerId by, ThreadReplica start) implements What {}

    /** The host lets old changes fall off the log. */
    record Compact(Retention keep) implements What {}

    /** Nothing; time goes on. */
    record Wait() implements What {}
}
