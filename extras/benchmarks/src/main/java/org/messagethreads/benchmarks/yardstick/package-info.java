/** The yardstick: what the hardware gives to whoever keeps a record per pair in a map. */
@NullMarked
package org.messagethreads.benchmarks.yardstick;

import org.jspecify.annotations.NullMarked;
