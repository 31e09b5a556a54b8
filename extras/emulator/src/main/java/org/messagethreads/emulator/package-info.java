/** The public API on this machine, with a clock that can be steered. */
@NullMarked
package org.messagethreads.emulator;

import org.jspecify.annotations.NullMarked;
