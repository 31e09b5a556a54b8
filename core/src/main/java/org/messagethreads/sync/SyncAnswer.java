package org.messagethreads.sync;

import io.vavr.collection.Seq;
import org.messagethreads.thread.MessageThread;

/**
 * What a client is answered.
 *
 * @param threads each once, as it stood when it was looked at; deleted ones as tombstones (S8)
 * @param token to ask for more with, now or at any later time
 * @param hasMore whether there is more to deliver already; if so, the token is later than the one asked with (S7)
 */
public record SyncAnswer(Seq<MessageThread> threads, SyncToken token, boolean hasMore) {}
