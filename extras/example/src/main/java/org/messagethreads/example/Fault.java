package org.messagethreads.example;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.NotE164;

/** What is wrong with a line, and what would be right. Ends the reading of the line. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Option<NotE164> notANumber;

    Fault(@Nullable String complaint) {
        this(complaint, Option.none());
    }

    Fault(@Nullable String complaint, Option<NotE164> notANumber) {
        super(complaint);
        this.notANumber = notANumber;
    }

    /** What nobody foresaw. Says what it was, and not what about: that may be a text. */
    static Fault unforeseen(Throwable mistake) {
        String where = Vector.of(mistake.getStackTrace())
                .headOption()
                .fold(() -> "", it -> " in " + it.getFileName() + ":" + it.getLineNumber());
        Fault fault =
                new Fault("a mistake of this program: " + mistake.getClass().getSimpleName() + where);
        fault.initCause(mistake);
        return fault;
    }

    /** In words, without texts of messages, and without numbers. */
    String complaint() {
        return String.valueOf(getMessage());
    }

    /** What stands where a number should, as it came, so that it can be kept (N2). */
    Option<NotE164> notANumber() {
        return notANumber;
    }
}
