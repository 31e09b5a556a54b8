/** What a thread weighs, and that a million fit into two gigabytes. */
@NullMarked
package org.messagethreads.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
