/** The code of the README, as it stands there. */
@NullMarked
package org.messagethreads.testkit.readme;

import org.jspecify.annotations.NullMarked;
