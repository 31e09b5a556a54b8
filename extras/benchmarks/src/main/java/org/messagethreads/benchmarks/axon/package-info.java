/** Axon Framework 4, in memory: an aggregate per pair of numbers, and what surrounds it. */
@NullMarked
package org.messagethreads.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
