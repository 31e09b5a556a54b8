/**
 * How clients stay in sync: the port of the change log, requests and answers, the key that seals a place in the log
 * into a token, and the client's side, {@link org.messagethreads.sync.ThreadReplica}. Imports {@code thread} only.
 */
@NullMarked
package org.messagethreads.sync;

import org.jspecify.annotations.NullMarked;
