/**
 * How many commands a second the library does, and how many bytes each costs, beside what one would pick instead. The
 * script, who goes through it, and what measures them; the contenders have packages of their own, which import
 * {@link org.messagethreads.benchmarks.Contender} and what goes with it.
 */
@NullMarked
package org.messagethreads.benchmarks;

import org.jspecify.annotations.NullMarked;
