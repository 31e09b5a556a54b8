/**
 * The laws of the rules, held against random histories: what must be true after every step of every history, and of
 * every two histories that differ only in what may not matter.
 */
@NullMarked
package org.messagethreads.properties;

import org.jspecify.annotations.NullMarked;
