/** Requests drawn at random: right ones, wrong ones, and what is no request. The same again from the same seed. */
@NullMarked
package org.messagethreads.emulator.random;

import org.jspecify.annotations.NullMarked;
