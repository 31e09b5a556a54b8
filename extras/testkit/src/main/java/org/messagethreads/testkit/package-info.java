/**
 * What users of the library test with: stories of given, when and then about one pair of numbers, a clock that is moved
 * by hand, the people and numbers the examples are about, and whole services to try things on. It imports core and
 * nothing below it.
 */
@NullMarked
package org.messagethreads.testkit;

import org.jspecify.annotations.NullMarked;
