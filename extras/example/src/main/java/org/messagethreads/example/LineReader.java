package org.messagethreads.example;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;
import tools.jackson.databind.JsonNode;

/** Reads lines: what each says, or what is wrong with it. */
final class LineReader {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String A_TIME = "a time such as 2026-02-17T17:12:39.676Z is right";
    private static final String A_KIND =
            "directory, received, sent, assign, unassign, resolve, delete, sync, compact or wait is right";
    private static final String A_DURATION = "a duration such as PT24H is right";
    private static final String A_NUMBER = "a number is right";
    private static final String A_TEXT = "a text is right";
    private static final String A_HANDLER = "the id of a handler in the directory is right";
    private static final String A_THREAD = "the id of a thread, or owner and guest instead, is right";

    private final Host host;

    LineReader(Host host) {
        this.host = host;
    }

    /** Reads the line with a number, its bytes as ISO 8859-1. */
    Either<Fault, Line> read(int number, String raw) {
        try {
            return Either.right(Fields.of(raw).only(line -> line(number, line)));
        } catch (Fault fault) {
            return Either.left(fault);
        } catch (IllegalArgumentException senseless) {
            return Either.left(new Fault(senseless.getMessage()));
        }
    }

    private Line line(int number, Fields line) {
        Instant at = line.text("at", A_TIME, Instant::parse);
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw line.wrong("at", A_TIME);
        }
        String kind = line.text("what", A_KIND, what -> what);
        Line.What what = switch (kind) {
            case "directory" -> new Line.Directory(owners(line));
            case "wait" -> new Line.Wait();
            case "sync" -> new Line.Sync(person(line, "by"), start(line));
            case "compact" -> new Line.Compact(retention(line));
            case "received" -> new Line.Command(received(line));
            case "sent" -> new Line.Command(sent(line));
            default -> new Line.Command(onThread(kind, line));
        };
        return new Line(number, at, newThread(number, line, what), what);
    }

    private static ThreadCommand received(Fields line) {
        return new ThreadCommand.Receive(
                new NumberPair(line.number("to"), line.number("from")),
                line.text("id", A_TEXT, MessageId::new),
                line.maybe("text", () -> line.text("text", A_TEXT, Text::new)));
    }

    private ThreadCommand sent(Fields line) {
        return new ThreadCommand.Send(
                new NumberPair(line.number("from"), line.number("to")),
                line.text("id", A_TEXT, MessageId::new),
                line.text("text", A_TEXT, Text::new),
                person(line, "by"),
                line.maybe("into", () -> id(line, "into")),
                seen(line));
    }

    private ThreadCommand onThread(String kind, Fields line) {
        return switch (kind) {
            case "assign" -> new ThreadCommand.Assign(thread(line), person(line, "by"), person(line, "to"), seen(line));
            case "unassign" -> new ThreadCommand.Unassign(thread(line), person(line, "by"), seen(line));
            case "resolve" -> new ThreadCommand.Resolve(thread(line), person(line, "by"), seen(line));
            case "delete" -> new ThreadCommand.Delete(thread(line), person(line, "by"), seen(line));
            default -> throw line.wrong("what", A_KIND);
        };
    }

    private static ThreadReplica start(Fields line) {
        return line.maybe("limit", () -> line.the("limit", A_NUMBER, LineReader::paged))
                .getOrElse(() -> ThreadReplica.empty(Option.none()));
    }

    private static ThreadReplica paged(JsonNode limit) {
        return ThreadReplica.empty(Option.some(limit.intValue()));
    }

    private static Retention retention(Fields line) {
        return new Retention(
                line.text("age", A_DURATION, Duration::parse), line.the("count", A_NUMBER, JsonNode::intValue));
    }

    private HandlerId person(Fields line, String name) {
        HandlerId person = line.text(name, A_HANDLER, HandlerId::new);
        if (!host.knows(person)) {
            throw line.wrong(name, A_HANDLER);
        }
        return person;
    }

    /** By its id, or by its pair: that means the newest thread of the pair. */
    private ThreadId thread(Fields line) {
        return line.maybe("owner", () -> new NumberPair(line.number("owner"), line.number("guest")))
                .map(pair -> host.newestThread(pair).getOrElseThrow(LineReader::noThread))
                .getOrElse(() -> id(line, "thread"));
    }

    private static Fault noThread() {
        return new Fault("this owner and this guest never wrote: two who have a thread are right");
    }

    private static ThreadId id(Fields line, String name) {
        return line.text(name, A_THREAD, ThreadId::parse).getOrElseThrow(() -> line.wrong(name, A_THREAD));
    }

    private static Option<Revision> seen(Fields line) {
        return line.maybe("seen", () -> line.the("seen", A_NUMBER, node -> new Revision(node.longValue())));
    }

    /** The id given, or one that begins with the number of the line in decimal digits. */
    private ThreadId newThread(int number, Fields line, Line.What what) {
        ThreadId ofLine = new ThreadId(new UUID(Long.parseLong("" + number, 16) << 32, 1L << 63));
        if (!(what instanceof Line.Command it && it.command() instanceof ThreadCommand.OfMessage)) {
            return ofLine;
        }
        ThreadId id = line.maybe("newThread", () -> id(line, "newThread")).getOrElse(ofLine);
        if (host.thread(id).isDefined()) {
            throw line.wrong("newThread", "an id that no thread has yet is right");
        }
        return id;
    }

    private static Seq<Owner> owners(Fields line) {
        Seq<Owner> owners = line.objects("owners", LineReader::owner);
        if (owners.distinctBy(Owner::id).size() < owners.size()) {
            throw new Fault("an owner is listed twice: once is right");
        }
        return owners;
    }

    private static Owner owner(Fields owner) {
        return new Owner(
                owner.text("id", A_TEXT, OwnerId::new),
                name(owner, "name"),
                owner.maybe("type", () -> name(owner, "type")).getOrElse("Department"),
                owner.array("numbers", node -> new PhoneNumber(node.stringValue("")))
                        .toSet(),
                owner.objects("handlers", LineReader::handler).toSet());
    }

    private static Handler handler(Fields handler) {
        boolean assignable = handler.maybe(
                        "assignable", () -> handler.the("assignable", "true or false is right", JsonNode::booleanValue))
                .getOrElse(true);
        return new Handler(
                handler.text("id", A_TEXT, HandlerId::new),
                name(handler, "name"),
                handler.maybe("type", () -> name(handler, "type")).getOrElse("User"),
                assignable ? Assignability.ASSIGNABLE : Assignability.NOT_ASSIGNABLE);
    }

    private static String name(Fields fields, String name) {
        return fields.text(name, "a name is right", it -> it);
    }
}
