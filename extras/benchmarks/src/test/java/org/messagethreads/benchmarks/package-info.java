/** Tests of the script, and of who goes through it. */
@NullMarked
package org.messagethreads.benchmarks;

import org.jspecify.annotations.NullMarked;
