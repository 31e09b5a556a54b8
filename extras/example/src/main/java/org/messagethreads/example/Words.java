package org.messagethreads.example;

import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.regex.Pattern;
import org.messagethreads.directory.Directory;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NotE164;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** What people are told: names for ids, labels for texts, of a number no more than its end. */
record Words(Directory directory) {

    /** Where nobody is listed, so that a name is looked for anywhere (L8). */
    static final OwnerId NO_OWNER = new OwnerId("none");

    private static final Pattern ID = Pattern.compile("(\\p{XDigit}{8})(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    String name(OwnerId owner, HandlerId handler) {
        return directory.handler(owner, handler).name();
    }

    String name(OwnerId owner) {
        return directory.owner(owner).name();
    }

    /** An owner and the ends of its numbers. */
    String inbox(OwnerId owner) {
        return switch (directory.roster(owner)) {
            case Roster.Former ignored -> name(owner) + " (deleted)";
            case Roster.Current it ->
                name(owner) + it.numbers().toVector().sorted().mkString(" ", " ", "");
        };
    }

    /** What the directory says of an owner now. */
    String listed(OwnerId owner) {
        return switch (directory.roster(owner)) {
            case Roster.Former ignored -> "deleted " + name(owner);
            case Roster.Current it ->
                it.handlers()
                        .toVector()
                        .sorted()
                        .map(who -> name(owner, who)
                                + (it.canBeAssigned(who) ? " " + who : " " + who + " (not assignable)"))
                        .mkString("listed " + inbox(owner) + " with ", ", ", "");
        };
    }

    static String id(ThreadId id) {
        return id.toString().substring(0, 8);
    }

    /** The library's own sentence; ids of threads are as short in it as everywhere here. */
    static String refused(Refusal refusal) {
        return "REFUSED, %s: %s"
                .formatted(refusal.rule(), ID.matcher(refusal.sentence()).replaceAll("$1"));
    }

    String who(OwnerId owner, Initiator by) {
        return switch (by) {
            case Initiator.Handler it -> name(owner, it.id());
            case Initiator.Party party -> party.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What happened to a thread, and why. */
    String did(OwnerId owner, ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.Opened it -> "opened it at " + name(owner) + ": " + text(it.first());
            case ThreadEvent.MessageAdded it -> "wrote: " + text(it.added());
            case ThreadEvent.Assigned it -> assigned(owner, it);
            case ThreadEvent.Unassigned it ->
                it.by() == Initiator.Party.SYSTEM
                        ? "released " + name(owner, it.previous()) + ", who can be assigned here no longer"
                        : "gave it back";
            case ThreadEvent.Resolved it ->
                switch (it.reason()) {
                    case MANUAL -> "resolved it";
                    case THREAD_EXPIRED -> "resolved it: expired, nobody wrote for 72 hours";
                    case OWNER_DELETED -> "resolved it: its owner was deleted";
                    case OWNER_PHONE_NUMBER_DELETED -> "resolved it: its owner no longer has the number";
                };
            case ThreadEvent.Deleted ignored -> "deleted it, and all its texts";
        };
    }

    private String assigned(OwnerId owner, ThreadEvent.Assigned event) {
        String to = name(owner, event.assignee());
        boolean taken = event.by().equals(new Initiator.Handler(event.assignee()));
        return event.previous()
                .fold(
                        () -> taken ? "took it" : "assigned it to " + to,
                        before -> taken ? "took it over from " + name(owner, before) : "handed it to " + to);
    }

    private static String text(Message message) {
        return message.text()
                .fold(() -> "(no text)", text -> "“" + Label.of(text).value() + "”");
    }

    /** What a client got when it asked. */
    static String told(Reply reply) {
        return reply.isNothing()
                ? "synced: nothing changed"
                : reply.answer().fold(refusal -> "wanted to sync. " + refused(refusal), answer -> told(reply, answer));
    }

    private static String told(Reply reply, SyncAnswer answer) {
        String what = switch (reply.kind()) {
            case FULL -> "synced in full";
            case CHANGES -> "synced what changed";
        };
        String page = answer.hasMore() || reply.page() > 1 ? ", page " + reply.page() : "";
        return what + page + ": " + threads(answer.threads().size()) + (answer.hasMore() ? ", and there is more" : "");
    }

    /** A thread as a client received it; of a deleted one nothing is left to tell (S8). */
    String received(MessageThread thread) {
        return thread instanceof MessageThread.Deleted
                ? "Tombstone"
                : "%-8s  %s  %s"
                        .formatted(
                                wire(thread.status()),
                                Console.fitted(thread.assignee().fold(() -> "", it -> name(thread.owner(), it))),
                                thread.label().fold(() -> "(no text)", it -> "“" + it.value() + "”"));
    }

    static String threads(int count) {
        return count == 0 ? "no thread" : count == 1 ? "1 thread" : count + " threads";
    }

    static Initiator by(ThreadCommand command) {
        return switch (command) {
            case ThreadCommand.Receive ignored -> Initiator.Party.GUEST;
            case ThreadCommand.Send it -> new Initiator.Handler(it.by());
            case ThreadCommand.OnThread it -> new Initiator.Handler(it.by());
            case ThreadCommand.Reconcile ignored -> Initiator.Party.SYSTEM;
        };
    }

    /** What somebody wanted, whatever came of it. */
    String wanted(OwnerId owner, ThreadCommand command) {
        return switch (command) {
            case ThreadCommand.Receive it -> "wrote " + it.message();
            case ThreadCommand.Send it -> "wanted to write " + it.message();
            case ThreadCommand.Assign it -> "wanted to assign it to " + name(owner, it.to());
            case ThreadCommand.Unassign ignored -> "wanted to give it back";
            case ThreadCommand.Resolve ignored -> "wanted to resolve it";
            case ThreadCommand.Delete ignored -> "wanted to delete it";
            case ThreadCommand.Reconcile it -> "wanted to reconcile " + name(it.owner());
        };
    }

    static String form(NotE164 noNumber) {
        return switch (noNumber.form()) {
            case EMPTY -> "nothing at all";
            case SHORT_CODE -> "a short code";
            case ALPHANUMERIC -> "the name of a sender";
            case WITHOUT_PLUS -> "a number without its + and country";
            case MALFORMED -> "a number written in another way";
        };
    }

    /** As the wire has it: {@code ThreadExpired}. */
    static String wire(Enum<?> value) {
        return Vector.of(value.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .mkString();
    }
}
