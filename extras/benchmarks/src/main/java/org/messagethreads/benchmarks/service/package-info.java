/**
 * What a team would write that has no library: a service with maps, and threads that are objects. What may happen to a
 * thread is decided by hand, or by a state machine of others; the service is the same.
 */
@NullMarked
package org.messagethreads.benchmarks.service;

import org.jspecify.annotations.NullMarked;
