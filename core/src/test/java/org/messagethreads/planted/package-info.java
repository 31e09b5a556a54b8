/**
 * Faults planted on purpose, one for every rule, each caught by a test that proves the rule; and the page that says so,
 * with all else that proves it.
 */
@NullMarked
package org.messagethreads.planted;

import org.jspecify.annotations.NullMarked;
