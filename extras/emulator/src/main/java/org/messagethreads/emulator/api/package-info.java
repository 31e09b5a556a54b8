/** The endpoints of the public API: its records, its errors, its logins. */
@NullMarked
package org.messagethreads.emulator.api;

import org.jspecify.annotations.NullMarked;
