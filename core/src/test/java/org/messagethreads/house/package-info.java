/**
 * What holds for the whole house: which room may import which, what no room touches, and how large core may grow. Looks
 * at the compiled classes and the sources of core's main code, and imports none of it.
 */
@NullMarked
package org.messagethreads.house;

import org.jspecify.annotations.NullMarked;
