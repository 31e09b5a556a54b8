package org.messagethreads.testkit.histories;

import static org.messagethreads.testkit.histories.Cast.name;

import io.vavr.control.Option;
import java.time.Duration;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.Retention;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Text;

/**
 * One step of a history. It names threads, messages and revisions by what went before, so that it makes sense in every
 * history, shrunk ones too; the {@link Stage} finds out which they are.
 */
public sealed interface Step {

    /** A command. */
    sealed interface Commands extends Step {}

    /** The clock moves. */
    sealed interface Clock extends Step {}

    /** Nothing but a look: whenever it is taken, it must not matter to anything else (T2). */
    sealed interface Look extends Step {}

    /** A thread of a pair: its newest, or as many before that; else some thread, or none at all. */
    record ThreadRef(NumberPair pair, int before) {
        @Override
        public String toString() {
            return (before == 0 ? "the newest thread of " : before + " before the newest thread of ") + name(pair);
        }
    }

    /** A new message id, or the one that was used as many messages ago. */
    record MessageRef(int ago) {
        @Override
        public String toString() {
            return ago == 0 ? "a new message" : "a message with the id of " + ago + " messages ago";
        }
    }

    /** What a message says; it differs from message id to message id. */
    enum Wording {
        SHORT,
        LONG,
        MEDIA_ONLY;

        private static final String EMOJI = "\uD83D\uDE00";

        /** The text of an inbound message. */
        public Option<Text> inbound(MessageId message) {
            return this == MEDIA_ONLY ? Option.none() : Option.some(outbound(message));
        }

        /** The text of an outbound message; it always has one. */
        public Text outbound(MessageId message) {
            return new Text(secret(message) + (this == LONG ? EMOJI.repeat(250) : ""));
        }

        /** What every text of the message begins with, and no text of another message has in it. */
        public static String secret(MessageId message) {
            return "the words of " + message + ".";
        }
    }

    /** The revision a caller states. */
    enum Sight {
        NOT_STATED,
        AS_LAST_ANSWERED,
        OUTDATED
    }

    /** When the host tells the service of a change of its directory. */
    enum Telling {
        AT_ONCE,
        LATER
    }

    record GuestWrites(NumberPair pair, MessageRef message, Wording wording) implements Commands {
        @Override
        public String toString() {
            return "%s writes %s to %s (%s)".formatted(name(pair.guest()), message, name(pair.owner()), wording);
        }
    }

    record HandlerSends(
            HandlerId by, NumberPair pair, MessageRef message, Wording wording, Option<ThreadRef> into, Sight sight)
            implements Commands {
        @Override
        public String toString() {
            return "%s sends %s from %s to %s%s (%s, revision %s)"
                    .formatted(
                            name(by),
                            message,
                            name(pair.owner()),
                            name(pair.guest()),
                            into.map(it -> ", into " + it).getOrElse(""),
                            wording,
                            sight);
        }
    }

    /** The message of as many messages ago, exactly as it was. */
    record ComesAgain(int ago) implements Commands {
        @Override
        public String toString() {
            return "the message of " + ago + " messages ago comes again";
        }
    }

    record Assigns(HandlerId by, ThreadRef thread, HandlerId to, Sight sight) implements Commands {
        @Override
        public String toString() {
            return "%s assigns %s to %s (revision %s)".formatted(name(by), thread, name(to), sight);
        }
    }

    record Unassigns(HandlerId by, ThreadRef thread, Sight sight) implements Commands {
        @Override
        public String toString() {
            return "%s unassigns %s (revision %s)".formatted(name(by), thread, sight);
        }
    }

    record Resolves(HandlerId by, ThreadRef thread, Sight sight) implements Commands {
        @Override
        public String toString() {
            return "%s resolves %s (revision %s)".formatted(name(by), thread, sight);
        }
    }

    record Deletes(HandlerId by, ThreadRef thread, Sight sight) implements Commands {
        @Override
        public String toString() {
            return "%s deletes %s (revision %s)".formatted(name(by), thread, sight);
        }
    }

    record Tells(OwnerId owner) implements Commands {
        @Override
        public String toString() {
            return "the host tells of " + name(owner);
        }
    }

    record Changes(DirectoryChange change, Telling telling) implements Step {
        @Override
        public String toString() {
            return "%s, told %s".formatted(change, telling);
        }
    }

    record MovesBy(Duration step) implements Clock {
        @Override
        public String toString() {
            return "the clock moves by " + step;
        }
    }

    /** To before, at or after one of the coming deadlines; never backwards. */
    record MovesToDeadline(int passing, Duration offset) implements Clock {
        @Override
        public String toString() {
            return "the clock moves to %s from the deadline after %d others".formatted(offset, passing);
        }
    }

    record Sweeps(int most) implements Look {
        @Override
        public String toString() {
            return "a sweep settles at most " + most;
        }
    }

    record Reads(ThreadRef thread, Reader by) implements Look {
        @Override
        public String toString() {
            return "%s reads %s".formatted(Story.reader(by), thread);
        }
    }

    record Lists(ThreadQuery query, Reader by) implements Look {
        @Override
        public String toString() {
            return "%s lists %s".formatted(Story.reader(by), query);
        }
    }

    record Syncs(Reader by) implements Look {
        @Override
        public String toString() {
            return Story.reader(by) + " makes a full sync";
        }
    }

    record Compacts(Retention keep) implements Look {
        @Override
        public String toString() {
            return "the log is compacted to " + keep;
        }
    }

    record AsksForTheNextExpiry() implements Look {
        @Override
        public String toString() {
            return "the host asks for the next expiry";
        }
    }
}
