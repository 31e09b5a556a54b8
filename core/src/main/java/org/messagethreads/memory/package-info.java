/**
 * The store in memory: repository, queries and change log in one, because they change in one step. Imports the ports
 * and {@code thread}.
 */
@NullMarked
package org.messagethreads.memory;

import org.jspecify.annotations.NullMarked;
