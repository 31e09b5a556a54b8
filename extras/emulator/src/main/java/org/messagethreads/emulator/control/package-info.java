/** The control interface: what moves the clock, changes the directory, and lets guests write. */
@NullMarked
package org.messagethreads.emulator.control;

import org.jspecify.annotations.NullMarked;
