/** Filters, cursors and pages of threads, and the port that answers them. Imports {@code thread} only. */
@NullMarked
package org.messagethreads.query;

import org.jspecify.annotations.NullMarked;
