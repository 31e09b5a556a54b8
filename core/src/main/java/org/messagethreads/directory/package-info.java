/**
 * Who owns a number, who handles it, and what they are called: a port, and a directory in memory. Imports
 * {@code thread} only.
 */
@NullMarked
package org.messagethreads.directory;

import org.jspecify.annotations.NullMarked;
