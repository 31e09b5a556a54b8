package org.messagethreads.query;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.messagethreads.thread.MessageThread;

/**
 * A page of threads. A thread that exists throughout the paging and keeps matching stands on exactly one page; one
 * opened meanwhile may or may not (L5).
 *
 * @param threads in the order of creation time, then id (L4)
 * @param next where the next page begins, after this cursor; none if this was the last
 */
public record Page(Seq<MessageThread> threads, Option<Cursor> next) {}
