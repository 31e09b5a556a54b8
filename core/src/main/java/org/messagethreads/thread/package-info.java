/**
 * The rules: values, the life of a thread as a state machine, and the decider. Everything here is immutable and pure:
 * no clock, no random, no input or output. It imports nothing of the house; vavr only.
 */
@NullMarked
package org.messagethreads.thread;

import org.jspecify.annotations.NullMarked;
