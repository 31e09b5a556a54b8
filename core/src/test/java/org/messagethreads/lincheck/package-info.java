/**
 * Whether what callers do at once is as if they had done it one after another: Lincheck draws small scenarios, runs
 * them in many interleavings, and looks for an order that explains all answers.
 */
@NullMarked
package org.messagethreads.lincheck;

import org.jspecify.annotations.NullMarked;
