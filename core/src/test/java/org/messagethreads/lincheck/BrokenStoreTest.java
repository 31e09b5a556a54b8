package org.messagethreads.lincheck;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadEvent;

/** What Lincheck is there to find, it finds. */
@Tag("lincheck")
class BrokenStoreTest {

    @Test
    void no_order_explains_the_answers_of_a_store_that_checks_too_early() {
        assertThatExceptionOfType(LincheckAssertionError.class)
                .isThrownBy(() -> Check.planUntilBroken(CheckedTooEarly.class))
                .withMessageContaining("Invalid execution results");
    }

    /** Checks and appends, in two steps. */
    public static class CheckedTooEarly extends Appends {

        public CheckedTooEarly() {
            super(store -> new ForwardingStore(store) {
                @Override
                public Option<Conversation> append(
                        Conversation basis, Option<Roster> decidedOn, Seq<ThreadEvent> events) {
                    return store.find(basis.pair()).version().equals(basis.version())
                            ? super.append(store.find(basis.pair()), decidedOn, events)
                            : Option.none();
                }
            });
        }
    }
}
