/** The page of a small sample, and the page that is committed. */
@NullMarked
package org.messagethreads.benchmarks.report;

import org.jspecify.annotations.NullMarked;
