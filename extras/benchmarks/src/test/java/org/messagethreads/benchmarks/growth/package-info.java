/** Tests that what is measured is what it says. */
@NullMarked
package org.messagethreads.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
