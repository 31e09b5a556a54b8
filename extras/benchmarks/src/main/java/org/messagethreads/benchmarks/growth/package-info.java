/**
 * How what the library does grows with the number of threads: reads, lists, sync and expiry over a store that is full.
 * All goes through {@link org.messagethreads.MessageThreads}, as a host calls it.
 */
@NullMarked
package org.messagethreads.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
