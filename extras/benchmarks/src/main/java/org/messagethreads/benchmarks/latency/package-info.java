/** How long a command takes while others sync and many threads expire at once. */
@NullMarked
package org.messagethreads.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
