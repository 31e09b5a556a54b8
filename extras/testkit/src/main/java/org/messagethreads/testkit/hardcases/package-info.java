/**
 * The hard cases of the rules as data, under {@code hard-cases/} on the class path: their format, a runner that holds
 * them against whatever keeps message threads, and the library as the first to be held. Jackson reads the format, and
 * reads it without help into the JDK's own {@code List} and {@code Optional}; so these are spoken here. A server is
 * held by {@link org.messagethreads.testkit.hardcases.http}.
 */
@NullMarked
package org.messagethreads.testkit.hardcases;

import org.jspecify.annotations.NullMarked;
