package org.messagethreads.benchmarks.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as it is kept; without an author if the guest wrote it. */
record Message(String id, @Nullable String author, String text, Instant at) {}
