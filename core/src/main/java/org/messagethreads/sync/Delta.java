package org.messagethreads.sync;

import io.vavr.collection.Seq;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Position;

/**
 * A stretch of the log.
 *
 * @param threads those that changed in it, each once, in the order of the log
 * @param until where it ends: all that counts at it or below has been delivered
 * @param hasMore whether there is more to deliver beyond; if so, {@code until} is later than where it began (S7)
 */
public record Delta(Seq<MessageThread> threads, Position until, boolean hasMore) {}
