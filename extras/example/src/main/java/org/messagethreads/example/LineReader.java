package org.messagethreads.example;

import io.vavr.collection.Iterator;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
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
    private static final String AN_AGE = "a duration of zero or more is right";
    private static final String A_COUNT = "a whole number, 0 or more and less than 2^31, is right";
    private static final String A_LIMIT = "a whole number, 1 or more and less than 2^31, is right";
    private static final String A_REVISION = "a whole number, 1 or more and less than 2^63, is right";
    private static final String A_TEXT = "a text is right";
    private static final String A_HANDLER = "the id of a handler in the directory is right";
    private static final String A_THREAD = "the id of a thread, or owner and guest instead, is right";
    private static final String A_THREAD_ID = "the id of a thread is right";
    private static final String AN_ID = "an id such as 07d6d352-2c96-40b8-a704-2505fdbdfa0a is right";
    private static final String A_FREE_ID = "an id that no thread has yet is right";

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
            case "directory" -> new Line.Directory(DirectoryReader.owners(line));
            case "wait" -> new Line.Wait();
            case "sync" -> new Line.Sync(person(line, "by"), start(line));
            case "compact" -> new Line.Compact(retention(line));
            case "received" -> new Line.Command(received(line));
            case "sent" -> new Line.Command(sent(line));
            default -> new Line.Command(onThread(kind, line));
        };
        return new Line(number, at, newThread(number, line, at, what), what);
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
                line.maybe("into", () -> id(line, "into", A_THREAD_ID)),
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
        return line.maybe("limit", () -> line.whole("limit", A_LIMIT, JsonNode::canConvertToInt, LineReader::paged))
                .getOrElse(() -> ThreadReplica.empty(Option.none()));
    }

    private static ThreadReplica paged(JsonNode limit) {
        return ThreadReplica.empty(Option.some(limit.intValue()));
    }

    private static Retention retention(Fields line) {
        Duration age = line.text("age", A_DURATION, Duration::parse);
        if (age.isNegative()) {
            throw line.wrong("age", AN_AGE);
        }
        return new Retention(age, line.whole("count", A_COUNT, LineReader::isCount, JsonNode::intValue));
    }

    private static boolean isCount(JsonNode number) {
        return number.canConvertToInt() && number.intValue() >= 0;
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
        boolean byId = line.has("thread");
        boolean byPair = line.has("owner") || line.has("guest");
        if (byId && byPair) {
            throw new Fault("a thread is named twice: its id, or owner and guest instead, is right");
        }
        return byPair
                ? newestThread(new NumberPair(line.number("owner"), line.number("guest")))
                : id(line, "thread", A_THREAD);
    }

    private ThreadId newestThread(NumberPair pair) {
        return host.newestThread(pair).getOrElseThrow(LineReader::noThread);
    }

    private static Fault noThread() {
        return new Fault("this owner and this guest never wrote: two who have a thread are right");
    }

    private static ThreadId id(Fields line, String name, String right) {
        return line.text(name, right, ThreadId::parse).getOrElseThrow(() -> line.wrong(name, right));
    }

    private static Option<Revision> seen(Fields line) {
        return line.maybe(
                "seen", () -> line.whole("seen", A_REVISION, JsonNode::canConvertToLong, LineReader::revision));
    }

    private static Revision revision(JsonNode number) {
        return new Revision(number.longValue());
    }

    /** Always one that no thread has: the library would draw again, and get the same. */
    private ThreadId newThread(int number, Fields line, Instant at, Line.What what) {
        return switch (what) {
            case Line.Command(ThreadCommand.OfMessage message) ->
                given(line, message, at).getOrElse(() -> ofLine(number));
            default -> ofLine(number);
        };
    }

    /** An id that a thread has already is as good as none, unless a thread is to be opened with it. */
    private Option<ThreadId> given(Fields line, ThreadCommand.OfMessage message, Instant at) {
        Option<ThreadId> given = line.maybe("newThread", () -> id(line, "newThread", AN_ID));
        if (given.exists(this::isTaken) && host.opens(message, at)) {
            throw line.wrong("newThread", A_FREE_ID);
        }
        return given.filter(id -> !isTaken(id));
    }

    /** Begins with the number of the line in decimal digits, and ends in 0 unless that one is taken. */
    private ThreadId ofLine(int number) {
        long digits = Long.parseLong("" + number, 16) << 32;
        return Iterator.from(0L)
                .map(last -> new ThreadId(new UUID(digits, 1L << 63 | last)))
                .find(id -> !isTaken(id))
                .get();
    }

    private boolean isTaken(ThreadId id) {
        return host.thread(id).isDefined();
    }
}
