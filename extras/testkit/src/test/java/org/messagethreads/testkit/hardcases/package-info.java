/** The hard cases held against the library, and their format and runner held against what they promise. */
@NullMarked
package org.messagethreads.testkit.hardcases;

import org.jspecify.annotations.NullMarked;
