/**
 * The rules page written down a second time, by somebody who knew the first only by its values: mutable rows, plain
 * lists, a scan for every question. What the service answers is held against it. Takes from core nothing but values,
 * and decides nothing with what core decides with.
 */
@NullMarked
package org.messagethreads.oracle;

import org.jspecify.annotations.NullMarked;
