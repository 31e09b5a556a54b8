/** The subject over HTTP and its program, held against a server that answers what it was told to. */
@NullMarked
package org.messagethreads.testkit.hardcases.http;

import org.jspecify.annotations.NullMarked;
