/** What tests talk to an emulator with: requests, answers, and whether an answer is what the description promises. */
@NullMarked
package org.messagethreads.emulator.wire;

import org.jspecify.annotations.NullMarked;
