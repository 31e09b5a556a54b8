/**
 * Whatever comes from outside, as Jazzer makes it up: the build tries the inputs under {@code src/test/resources}, the
 * profile {@code fuzz} makes up ten million for each test.
 */
@NullMarked
package org.messagethreads.fuzz;

import org.jspecify.annotations.NullMarked;
