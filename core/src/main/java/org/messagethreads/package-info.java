/**
 * The front door: {@link org.messagethreads.MessageThreads}, the service a host embeds. It alone reads the clock and
 * draws ids, and it may import every other room.
 */
@NullMarked
package org.messagethreads;

import org.jspecify.annotations.NullMarked;
