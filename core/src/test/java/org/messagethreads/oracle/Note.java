package org.messagethreads.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;

/** A message as the oracle keeps it; its text can be struck out (D2). */
final class Note {

    final MessageId id;
    final Instant at;

    /** Nobody if the guest wrote it. */
    final @Nullable HandlerId author;

    @Nullable
    String text;

    Note(MessageId id, Instant at, @Nullable HandlerId author, @Nullable String text) {
        this.id = id;
        this.at = at;
        this.author = author;
        this.text = text;
    }
}
