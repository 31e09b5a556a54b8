/**
 * Holds the words beside the code to it: the Java of the README runs and prints what the README says, links lead
 * somewhere, and rules that are cited exist.
 */
@NullMarked
package org.messagethreads.readme;

import org.jspecify.annotations.NullMarked;
