/** HTTP and JSON, whatever they are about: requests in, answers and errors out. Knows nothing of threads. */
@NullMarked
package org.messagethreads.emulator.http;

import org.jspecify.annotations.NullMarked;
