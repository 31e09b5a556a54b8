package org.messagethreads.example;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadFacts;

/** What people look at in the end: inboxes, the story of each thread, the clients, what became of the lines. */
record Report(Console console, Host host, Words words, Clients clients) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Seq<String> COLUMNS =
            Vector.of("thread", "guest", "status", "reason", "assignee", "created", "modified", "label");
    private static final Seq<String> CLIENT =
            Vector.of("client", "requests", "refused", "threads received", "open threads shown");

    void print(Tally tally) {
        host.owners().forEach(this::inbox);
        host.owners().forEach(this::stories);
        lastSync();
        notThreaded(tally);
        lines(tally);
    }

    private Seq<MessageThread> threads(OwnerId owner) {
        return host.all(
                ThreadQuery.all().withOwners(HashSet.of(owner)).withAvailability(HashSet.of(Availability.values())));
    }

    private void inbox(OwnerId owner) {
        Seq<MessageThread> threads = threads(owner);
        console.heading("The threads of %s: %d".formatted(words.inbox(owner), threads.size()));
        console.table(threads.map(this::row).prepend(COLUMNS));
    }

    private Seq<String> row(MessageThread thread) {
        ThreadFacts facts = thread.facts();
        return Vector.of(
                Words.id(thread.id()),
                facts.pair().guest().toString(),
                status(thread),
                thread.resolution().fold(() -> "", it -> Words.wire(it.reason())),
                thread.assignee().fold(() -> "", it -> words.name(thread.owner(), it)),
                MINUTE.format(facts.created()),
                MINUTE.format(facts.modified()),
                thread.label().fold(() -> "", Label::value));
    }

    private static String status(MessageThread thread) {
        return Words.wire(thread instanceof MessageThread.Deleted ? thread.availability() : thread.status());
    }

    private void stories(OwnerId owner) {
        console.heading("The stories of " + words.inbox(owner));
        for (MessageThread thread : threads(owner)) {
            console.cut("", "");
            console.cut(
                    "",
                    "%s with guest %s at %s, %s"
                            .formatted(
                                    thread.id(),
                                    thread.facts().pair().guest(),
                                    thread.facts().pair().owner(),
                                    status(thread).toLowerCase(Locale.ROOT)));
            host.history(thread).forEach(event -> tell(thread.owner(), event));
        }
    }

    private void tell(OwnerId owner, ThreadEvent event) {
        console.cut(
                "%5d  %s  %s  "
                        .formatted(
                                event.change().revision().value(),
                                SECOND.format(event.at()),
                                Console.fitted(words.who(owner, event.by()))),
                words.did(owner, event));
    }

    /** Each client asks once more: what it shows then is all there is for it to show. */
    private void lastSync() {
        Seq<Client> all = clients.all();
        if (!all.isEmpty()) {
            all.forEach(Client::sync);
            console.heading("The clients after a last sync: " + all.size());
            console.table(all.map(this::row).prepend(CLIENT));
        }
    }

    private Seq<String> row(Client client) {
        return Vector.of(
                words.name(Words.NO_OWNER, client.handler()),
                "" + client.requests(),
                "" + client.refused(),
                "" + client.received(),
                "" + client.open().size());
    }

    /** What came instead of a number, kept as it came (N2). */
    private void notThreaded(Tally tally) {
        Seq<Seq<String>> rows = tally.broken()
                .toVector()
                .flatMap(
                        line -> line._2.notANumber().map(it -> Vector.of("line " + line._1, it.raw(), Words.form(it))));
        if (!rows.isEmpty()) {
            console.heading("Not threaded, for want of a number: " + rows.size());
            console.table(rows);
        }
    }

    private void lines(Tally tally) {
        console.heading("The lines");
        if (!tally.refused().isEmpty()) {
            console.wrapped(
                    "Refused by rule: ",
                    tally.refused().map(it -> it._1 + " " + it._2).mkString(", "));
        }
        if (!tally.broken().isEmpty()) {
            console.wrapped("Broken lines: ", tally.broken().keySet().mkString(", "));
        }
        console.wrapped("", tally.toString());
    }
}
