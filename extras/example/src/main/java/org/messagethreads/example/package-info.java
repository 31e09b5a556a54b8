/**
 * A host service in miniature, to start from: it embeds {@link org.messagethreads.MessageThreads} with a directory, a
 * store and a clock of its own, reads its traffic from a file and tells what came of it.
 */
@NullMarked
package org.messagethreads.example;

import org.jspecify.annotations.NullMarked;
