package org.messagethreads.thread;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a decision rests on beside the conversation and the command. It is handed in, so that the decider asks nobody.
 *
 * @param roster of the owner of the pair's owner number for a message, none if nobody has the number; of the thread's
 *     owner for a command on a thread; of the owner named for {@link ThreadCommand.Reconcile}; otherwise none only if
 *     there is no such thread
 * @param accepted the message accepted earlier under the id the command states, in whatever conversation of the account
 *     (X1 to X3)
 * @param freshId the id a new thread gets, used or not (M8)
 * @param now the reading of the clock; never before an event of the conversation (T5)
 */
public record Situation(Option<Roster> roster, Option<Message> accepted, ThreadId freshId, Instant now) {}
