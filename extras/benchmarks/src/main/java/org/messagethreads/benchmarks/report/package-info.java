/**
 * The page that tells what was measured: {@code docs/performance.md} and its charts. A
 * {@link org.messagethreads.benchmarks.report.Section} for each set, made of the JSON that the set left; whoever
 * measures something new writes one small class that makes a section, and names it in
 * {@link org.messagethreads.benchmarks.report.Page}. The same JSON gives the same bytes, on every machine.
 */
@NullMarked
package org.messagethreads.benchmarks.report;

import org.jspecify.annotations.NullMarked;
