/** The library as a host embeds it. */
@NullMarked
package org.messagethreads.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
