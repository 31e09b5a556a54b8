/** Clients that nobody here wrote, against an emulator that each test starts. */
@NullMarked
package org.messagethreads.emulator.clients;

import org.jspecify.annotations.NullMarked;
