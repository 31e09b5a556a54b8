package org.messagethreads.example;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.messagethreads.Outcome;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Tells what happens, as it happens, and keeps count. */
final class Story {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String HOST = "host";

    private final Console console;
    private final Host host;
    private final Words words;
    private final Tally tally;
    private Option<LocalDate> today = Option.none();

    Story(Console console, Host host, Words words, Tally tally) {
        this.console = console;
        this.host = host;
        this.words = words;
        this.tally = tally;
    }

    void broken(int number, Fault fault) {
        tally.broken(number, fault);
        console.wrapped("%5d  BROKEN    ".formatted(number), fault.complaint());
    }

    void expired(MessageThread thread) {
        told("", thread, host.history(thread).last());
    }

    /** The clock went back; the store's time does not (T5). */
    void leads(Line line, Duration lead) {
        if (!lead.isZero()) {
            String time = lead.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
            say(line, Option.none(), "clock", "was set back: the store's time leads it by " + time);
        }
    }

    void waited(Line line) {
        tally.done();
        say(line, Option.none(), HOST, "waited");
    }

    void listed(Line line, Seq<OwnerId> changed) {
        tally.done();
        if (changed.isEmpty()) {
            say(line, Option.none(), HOST, "told the directory nothing new");
        }
        changed.forEach(owner -> say(line, Option.none(), HOST, words.listed(owner)));
    }

    void came(Line line, ThreadCommand command, Outcome outcome) {
        switch (outcome) {
            case Outcome.Changed it -> {
                tally.done();
                told("" + line.number(), it.thread(), it.event());
            }
            case Outcome.Unchanged it -> {
                tally.idle();
                String why = it.message().isDefined() ? " again: accepted before" : ": it is so already";
                wanted(line, Option.some(it.thread()), command, why + ", nothing to do");
            }
            case Outcome.Reconciled it -> it.changes().forEach(change -> told("", change.thread(), change.event()));
        }
    }

    void refused(Line line, ThreadCommand command, Refusal refusal) {
        tally.refused(refusal);
        wanted(line, subject(command), command, ". " + Words.refused(refusal));
    }

    void refused(Line line, Refusal refusal) {
        tally.refused(refusal);
        say(line, Option.none(), HOST, "wanted to change the directory. " + Words.refused(refusal));
    }

    /** What a client received, a line for each thread. */
    void synced(Line line, HandlerId by, Seq<Reply> replies) {
        if (replies.forAll(Reply::isNothing)) {
            tally.idle();
        } else {
            tally.done();
        }
        for (Reply reply : replies) {
            say(line, Option.none(), words.name(Words.NO_OWNER, by), Words.told(reply));
            reply.threads().forEach(it -> console.cut(margin("", "", Option.some(it), ""), words.received(it)));
        }
    }

    void compacted(Line line, int fell) {
        if (fell == 0) {
            tally.idle();
        } else {
            tally.done();
        }
        say(line, Option.none(), HOST, "compacted the log: %s fell off".formatted(Words.threads(fell)));
    }

    /** The thread a command is about: for a message the newest of its pair. */
    private Option<MessageThread> subject(ThreadCommand command) {
        Option<ThreadId> id = switch (command) {
            case ThreadCommand.OnThread it -> Option.some(it.thread());
            case ThreadCommand.OfMessage it -> host.newestThread(it.pair());
            case ThreadCommand.Reconcile ignored -> Option.none();
        };
        return id.flatMap(host::thread);
    }

    private void told(String number, MessageThread thread, ThreadEvent event) {
        console.cut(
                margin(number, event.at(), Option.some(thread), words.who(thread.owner(), event.by())),
                words.did(thread.owner(), event));
    }

    private void wanted(Line line, Option<MessageThread> thread, ThreadCommand command, String butThen) {
        OwnerId owner = thread.map(MessageThread::owner).getOrElse(Words.NO_OWNER);
        String who = words.who(owner, Words.by(command));
        say(line, thread, who, words.wanted(owner, command) + butThen);
    }

    private void say(Line line, Option<MessageThread> thread, String who, String what) {
        console.wrapped(margin("" + line.number(), line.at(), thread, who), what);
    }

    /** What stands in front; above it the day, when a new one begins. */
    private String margin(String number, Instant at, Option<MessageThread> thread, String who) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (!today.contains(day)) {
            today = Option.some(day);
            console.heading(DAY.format(day) + " (UTC)");
            console.cut("", " line  time      thread    guest  who            what");
        }
        return margin(number, TIME.format(at), thread, who);
    }

    private static String margin(String number, String time, Option<MessageThread> thread, String who) {
        return "%5s  %8s  %8s  %-5s  %s  "
                .formatted(
                        number,
                        time,
                        thread.fold(() -> "", it -> Words.id(it.id())),
                        thread.fold(() -> "", it -> it.facts().pair().guest().toString()),
                        Console.fitted(who));
    }
}
