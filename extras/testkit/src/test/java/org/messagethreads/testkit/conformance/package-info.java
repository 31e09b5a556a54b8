/** The conformance suite itself tested: it passes a sound store, and catches each of the broken ones. */
@NullMarked
package org.messagethreads.testkit.conformance;

import org.jspecify.annotations.NullMarked;
