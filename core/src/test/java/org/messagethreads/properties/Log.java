package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.ThreadEvent;

/** What is added to a stage's log while something else is looked at. */
record Log(Stage stage, Seq<ThreadEvent> before) {

    static Log of(Stage stage) {
        return new Log(stage, stage.store.events());
    }

    Seq<ThreadEvent> added() {
        return stage.store.events().drop(before.size());
    }

    void assertNothingAdded() {
        assertThat(stage.store.events()).isEqualTo(before);
    }

    /** Nothing but what time, or the directory, had already decided (T3, R3). */
    void assertOnlySettled() {
        assertThat(stage.store.events().take(before.size())).isEqualTo(before);
        assertThat(added()).allSatisfy(event -> assertThat(isSettled(event)).isTrue());
    }

    private boolean isSettled(ThreadEvent event) {
        return event instanceof ThreadEvent.Resolved it
                && it.by() == Initiator.Party.SYSTEM
                && switch (it.reason()) {
                    case MANUAL -> false;
                    case THREAD_EXPIRED -> !it.at().isAfter(stage.now());
                    case OWNER_DELETED, OWNER_PHONE_NUMBER_DELETED -> belongsToAnother(it);
                };
    }

    private boolean belongsToAnother(ThreadEvent event) {
        MessageThread thread = stage.stored(event.thread());
        PhoneNumber number = thread.facts().pair().owner();
        return stage.host.ownerOf(number).exists(owner -> !owner.equals(thread.owner()));
    }
}
