package org.messagethreads.checker;

import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.STRANGER;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.testkit.histories.Step.Sight;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadId;

/**
 * The form of a ground: of all that a service, its store and a client hold, what can make a difference to anything that
 * follows.
 *
 * <p>Names make none. A thread is called by the place of its id among all ids, which is also the order of opening,
 * because ids count: so the form keeps the order that ids give to what is due together, told of together or listed
 * together (T6, R3, L4). Ids in another order than that of opening are beyond this checker. The two pairs are called in
 * the order of their first threads, and Ann and Bob in the order of what is said of them: nothing decides by their
 * names, and whatever one of them can do the other one can.
 *
 * <p>Time makes a difference only by the deadlines of open threads, as seen from now; of what is overdue too, because
 * it has yet to be settled, in order. No move sets the clock back, so the service's time is its clock's (T5). Nothing
 * decides by the times of what is past: those of events, and modified times, are held against I5 with every move,
 * before they are forgotten here. Of a revision there remains whether a caller who states one is right (A7).
 *
 * <p>How and by whom a thread ended is told but decides nothing. Of texts it matters whether a message that comes again
 * is the same: only the newest one can, and its id gives its text. Of an owner's rosters there remain the newest one
 * and who could be assigned since the last telling (I2); not their revisions, because nobody decides on an older one
 * while moves come one after the other.
 *
 * <p>Of positions there remain the order of the threads in the log, how many of them lie behind the place of the
 * client's token, and whether that is still good: the next position is behind them all, and what falls off later stands
 * in the log now. Of a client there remains which threads it holds and has staged, and which of these are as they are
 * now; of the others only a newer revision, which takes their place, is of interest (S12).
 *
 * <p>{@link MergingTest} holds all this against histories that are never merged.
 */
final class Canon {

    private final Stage stage;
    private final Client client;
    private final Instant now;
    private final Seq<MessageThread> threads;
    private final StringBuilder form = new StringBuilder();
    private final StringBuilder names = new StringBuilder();

    private Canon(Ground ground) {
        stage = ground.stage;
        client = ground.client();
        now = stage.now();
        threads = ground.threads().toVector();
    }

    static Form of(Ground ground) {
        Canon it = new Canon(ground);
        it.threads();
        it.people();
        it.newestMessage();
        it.log();
        it.client();
        return new Form(it.form.toString(), it.names.toString());
    }

    private void threads() {
        java.util.List<NumberPair> pairs = new ArrayList<>();
        for (MessageThread thread : threads) {
            NumberPair pair = thread.facts().pair();
            if (!pairs.contains(pair)) {
                pairs.add(pair);
                names.append(pair.guest());
            }
            form.append(' ').append(pairs.indexOf(pair)).append(owner(thread.owner()));
            switch (thread) {
                case MessageThread.Open it ->
                    form.append("open")
                            .append(Duration.between(now, it.deadline()).toNanos());
                case MessageThread.Resolved it -> form.append("resolved").append(stale(it));
                case MessageThread.Deleted ignored -> form.append("deleted");
            }
        }
    }

    private static char owner(OwnerId owner) {
        return owner.equals(BILLING) ? 'B' : 'S';
    }

    /** Which revisions that callers may state are right. */
    private String stale(MessageThread thread) {
        return stage.stated(Sight.AS_LAST_ANSWERED, thread.id()).contains(thread.revision())
                ? "="
                : stage.stated(Sight.OUTDATED, thread.id()).contains(thread.revision()) ? "<" : "/";
    }

    /** Ann and Bob in the order of what is to be said of them. */
    private void people() {
        List<HandlerId> equals = List.of(ANN, BOB).sortBy(this::person);
        names.append(equals);
        form.append('|')
                .append(stage.host
                        .directory
                        .ownerOf(BILLING_NUMBER)
                        .map(it -> owner(it.owner()))
                        .getOrElse('-'));
        equals.append(GUS).append(STRANGER).forEach(it -> form.append(' ').append(person(it)));
    }

    private String person(HandlerId handler) {
        Roster roster = stage.host.directory.roster(BILLING);
        return (roster.handles(handler) ? "h" : "")
                + (roster.canBeAssigned(handler) ? "a" : "")
                + (roster.shows(handler) ? "s" : "")
                + (stage.host.couldBeAssigned(BILLING, handler) ? "c" : "")
                + threads.filter(it -> it.assignee().contains(handler))
                        .map(this::name)
                        .mkString(",");
    }

    private void newestMessage() {
        form.append('|');
        stage.newestMessage()
                .flatMap(stage.store::accepted)
                .forEach(it -> form.append(it.direction()).append(name(it.thread())));
    }

    private void log() {
        Seq<MessageThread> changed = after(Position.START);
        form.append('|').append(changed.map(this::name).mkString(","));
        form.append('-').append(after(client.at()).size());
        form.append('-').append(after(client.reach()).size());
        form.append(client.reach().compareTo(stage.store.horizon()) < 0 ? "compacted" : "");
    }

    private Seq<MessageThread> after(Position position) {
        return stage.store
                .since(position, Position.START, new Scope.Everything(), Integer.MAX_VALUE)
                .threads();
    }

    private void client() {
        form.append('|').append(client.point().isDefined() ? "token" : "");
        form.append(client.saw().equals(stage.host.directory.ownersShownTo(GUS)) ? "" : "other");
        form.append(client.stages() ? "stages" : "").append(client.replica().hasMore() ? "more" : "");
        form.append(held(client.replica().open())).append(';').append(held(client.held()));
    }

    private String held(Seq<MessageThread.Open> held) {
        return held.map(it -> name(it) + (threads.contains(it) ? "" : "outdated"))
                .mkString(",");
    }

    private int name(MessageThread thread) {
        return name(thread.id());
    }

    private int name(ThreadId id) {
        return threads.map(MessageThread::id).indexOf(id);
    }
}
