/** Tests that what is measured is what it says. */
@NullMarked
package org.messagethreads.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
