/**
 * Random histories for property-based tests: values, steps and chains of them that shrink to short stories, and the
 * stage they are played on. It imports core and {@code testkit}.
 */
@NullMarked
package org.messagethreads.testkit.histories;

import org.jspecify.annotations.NullMarked;
