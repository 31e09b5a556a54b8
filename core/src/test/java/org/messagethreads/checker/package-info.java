/**
 * A model checker: plays every history of a small cast, breadth first, on the real service, and holds the invariants
 * against every state it meets. Imports the test kit and the service.
 */
@NullMarked
package org.messagethreads.checker;

import org.jspecify.annotations.NullMarked;
