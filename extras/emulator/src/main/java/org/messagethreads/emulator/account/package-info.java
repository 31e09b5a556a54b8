/** The one account that is emulated: its clock, its directory, its threads, and who is logged in. */
@NullMarked
package org.messagethreads.emulator.account;

import org.jspecify.annotations.NullMarked;
