/** The port that keeps the events of all threads of an account, keyed by number pair. Imports {@code thread} only. */
@NullMarked
package org.messagethreads.repository;

import org.jspecify.annotations.NullMarked;
