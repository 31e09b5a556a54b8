package org.messagethreads.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.messagethreads.thread.Refusal;

/** How the oracle answers a command. */
sealed interface Reply {

    record Refused(Refusal why) implements Reply {}

    record NothingToDo(Row row, @Nullable Note note) implements Reply {}

    record Changed(Entry entry) implements Reply {}

    record Told(List<Entry> entries) implements Reply {}

    static Reply refused(Refusal why) {
        return new Refused(why);
    }
}
