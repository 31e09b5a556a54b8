/** The example, run as a command on the files it ships with and on some that only a test has. */
@NullMarked
package org.messagethreads.example;

import org.jspecify.annotations.NullMarked;
