package org.messagethreads.checker;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/**
 * I1 to I3 and I6 to I8, held against a ground. The client catches up before anybody else looks, so that nothing is
 * settled for it; that spoils the ground.
 */
final class Laws {

    private static final ThreadQuery ALL = ThreadQuery.all()
            .withAvailability(HashSet.of(Availability.ALIVE, Availability.DELETED))
            .withLimit(1_000);

    private final Ground ground;
    private final Stage stage;
    private final Instant now;

    Laws(Ground ground) {
        this.ground = ground;
        this.stage = ground.stage;
        this.now = stage.now();
    }

    /** Stops at the first that is broken. */
    void check() {
        hold("I1: a pair has no two threads that are Open and Alive", this::i1);
        hold("I2: only an open thread has an assignee, who could be assigned", this::i2);
        hold("I3: there is a status reason exactly if a thread is Resolved", this::i3);
        hold("I8: a client that followed holds what a full sync gives", this::i8);
        hold("I6: what is shown as open is not overdue", this::i6);
        hold("I7: nobody gives out a text of a deleted thread", this::i7);
    }

    private static void hold(String law, BooleanSupplier holds) {
        if (!holds.getAsBoolean()) {
            throw new AssertionError(law);
        }
    }

    private boolean i1() {
        Seq<NumberPair> open =
                stage.threads().map(ground.store::history).filter(Laws::isOpen).map(Laws::pair);
        return open.distinct().size() == open.size();
    }

    private boolean i2() {
        return ground.threads()
                .forAll(thread -> thread.assignee()
                        .forAll(it -> isOpen(ground.store.history(thread.id()))
                                && stage.host.couldBeAssigned(thread.owner(), it)));
    }

    private boolean i3() {
        return ground.threads()
                .forAll(thread -> (thread.status() == Status.RESOLVED)
                                == thread.resolution().isDefined()
                        && thread.resolution()
                                .map(Resolution::reason)
                                .toList()
                                .equals(reasons(ground.store.history(thread.id()))));
    }

    private boolean i6() {
        return listed().appendAll(Client.fullSync(stage))
                .appendAll(stage.threads().flatMap(id -> stage.service.thread(id, Reader.host())))
                .flatMap(MessageThread::asOpen)
                .forAll(it -> now.isBefore(it.deadline()));
    }

    private boolean i7() {
        return listed().filter(it -> it.availability() == Availability.DELETED)
                .forAll(it -> it.label().isEmpty() && texts(it.id()).isEmpty());
    }

    private boolean i8() {
        Seq<MessageThread.Open> followed =
                ground.client().caughtUp(stage).replica().open();
        return HashSet.<MessageThread>ofAll(followed).equals(HashSet.ofAll(Client.fullSync(stage)));
    }

    private Seq<MessageThread> listed() {
        return stage.service.list(ALL, Reader.host()).get().threads();
    }

    private Seq<Text> texts(ThreadId id) {
        Seq<Message> messages = stage.service.messages(id, Reader.host()).get();
        Seq<ThreadEvent> history = stage.service.history(id, Reader.host()).get();
        return messages.appendAll(history.flatMap(ThreadEvent::message))
                .appendAll(messages.map(Message::id).flatMap(ground.store::accepted))
                .flatMap(Message::text);
    }

    private static boolean isOpen(Seq<ThreadEvent> history) {
        return history.forAll(it -> !(it instanceof ThreadEvent.Resolved || it instanceof ThreadEvent.Deleted));
    }

    private static NumberPair pair(Seq<ThreadEvent> history) {
        return ((ThreadEvent.Opened) history.head()).pair();
    }

    private static Seq<StatusReason> reasons(Seq<ThreadEvent> history) {
        return history.flatMap(it ->
                it instanceof ThreadEvent.Resolved resolved ? List.of(resolved.reason()) : List.<StatusReason>empty());
    }
}
