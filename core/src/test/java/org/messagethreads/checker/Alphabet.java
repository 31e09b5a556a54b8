package org.messagethreads.checker;

import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.histories.DirectoryChange;
import org.messagethreads.testkit.histories.Step;
import org.messagethreads.testkit.histories.Step.MessageRef;
import org.messagethreads.testkit.histories.Step.Sight;
import org.messagethreads.testkit.histories.Step.Telling;
import org.messagethreads.testkit.histories.Step.ThreadRef;
import org.messagethreads.testkit.histories.Step.Wording;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;

/**
 * What everybody can do. In an alphabet Ann and Bob can do the same, or one of them nothing, and the same can be done
 * on both pairs: {@link Canon} takes them for each other. Nothing sets the clock back.
 */
final class Alphabet {

    private static final List<NumberPair> PAIRS = List.of(PAIR, OTHER_PAIR);
    private static final List<HandlerId> EQUALS = List.of(ANN, BOB);
    private static final List<HandlerId> ALL = List.of(ANN, BOB, GUS, STRANGER);
    private static final MessageRef NEW = new MessageRef(0);
    private static final MessageRef NEWEST = new MessageRef(1);

    private Alphabet() {}

    /** Everything. */
    static List<Move> whole() {
        return PAIRS.flatMap(pair -> messages(pair).appendAll(ofThread(pair)).appendAll(odd(pair)))
                .appendAll(directory())
                .appendAll(time())
                .<Move>map(Move.Plays::new)
                .appendAll(List.of(Move.Line.values()).map(Move.Asks::new));
    }

    /** What happens every day: fewer moves, for longer histories. */
    static List<Move> daily() {
        return PAIRS.flatMap(Alphabet::daily)
                .appendAll(time())
                .<Move>map(Move.Plays::new)
                .append(new Move.Asks(Move.Line.GOOD));
    }

    private static List<Step> daily(NumberPair pair) {
        ThreadRef newest = new ThreadRef(pair, 0);
        return List.of(
                new Step.GuestWrites(pair, NEW, Wording.SHORT),
                sends(ANN, pair, NEW, Option.none(), Sight.NOT_STATED),
                new Step.Assigns(GUS, newest, ANN, Sight.NOT_STATED),
                new Step.Resolves(GUS, newest, Sight.NOT_STATED),
                new Step.Deletes(GUS, newest, Sight.NOT_STATED));
    }

    /** New messages, and the newest one again. */
    private static List<Step> messages(NumberPair pair) {
        return List.of(NEW, NEWEST)
                .<Step>map(message -> new Step.GuestWrites(pair, message, Wording.SHORT))
                .appendAll(ALL.map(by -> sends(by, pair, NEW, Option.none(), Sight.NOT_STATED)))
                .append(sends(GUS, pair, NEWEST, Option.none(), Sight.NOT_STATED))
                .appendAll(EQUALS.map(
                        by -> sends(by, pair, NEW, Option.some(new ThreadRef(pair, 0)), Sight.AS_LAST_ANSWERED)));
    }

    private static Step sends(HandlerId by, NumberPair pair, MessageRef message, Option<ThreadRef> into, Sight sight) {
        return new Step.HandlerSends(by, pair, message, Wording.SHORT, into, sight);
    }

    /** What is done with the newest thread of a pair. */
    private static List<Step> ofThread(NumberPair pair) {
        ThreadRef newest = new ThreadRef(pair, 0);
        return List.of(ANN, BOB, GUS)
                .flatMap(by -> EQUALS.<Step>map(to -> new Step.Assigns(by, newest, to, Sight.NOT_STATED)))
                .appendAll(ALL.map(by -> new Step.Unassigns(by, newest, Sight.NOT_STATED)))
                .appendAll(List.of(GUS, STRANGER).map(by -> new Step.Resolves(by, newest, Sight.NOT_STATED)))
                .appendAll(List.of(GUS, STRANGER).map(by -> new Step.Deletes(by, newest, Sight.NOT_STATED)));
    }

    /** What is mostly refused: the wrong people, an old revision, an old thread. */
    private static List<Step> odd(NumberPair pair) {
        ThreadRef newest = new ThreadRef(pair, 0);
        ThreadRef older = new ThreadRef(pair, 1);
        return List.of(
                new Step.Assigns(GUS, newest, GUS, Sight.NOT_STATED),
                new Step.Assigns(GUS, newest, STRANGER, Sight.NOT_STATED),
                new Step.Assigns(STRANGER, newest, STRANGER, Sight.NOT_STATED),
                new Step.Resolves(GUS, newest, Sight.OUTDATED),
                new Step.Deletes(GUS, newest, Sight.OUTDATED),
                new Step.Resolves(GUS, older, Sight.NOT_STATED),
                new Step.Deletes(GUS, older, Sight.NOT_STATED));
    }

    private static List<Step> directory() {
        return EQUALS.<DirectoryChange>flatMap(handler -> List.of(
                        new DirectoryChange.Leaves(handler, BILLING),
                        new DirectoryChange.Joins(handler, BILLING, Assignability.NOT_ASSIGNABLE)))
                .append(new DirectoryChange.Leaves(GUS, BILLING))
                .appendAll(
                        List.of(SUPPORT, BILLING).map(to -> new DirectoryChange.Moves(BILLING_NUMBER, HashSet.of(to))))
                .append(new DirectoryChange.IsDeleted(BILLING))
                .append(new DirectoryChange.IsAsBefore(BILLING))
                .<Step>map(change -> new Step.Changes(change, Telling.LATER))
                .appendAll(List.<OwnerId>of(BILLING, SUPPORT).map(Step.Tells::new));
    }

    private static List<Step> time() {
        return List.of(Duration.ofNanos(-1), Duration.ZERO, Duration.ofNanos(1))
                .<Step>map(offset -> new Step.MovesToDeadline(0, offset))
                .append(new Step.MovesBy(Ground.TTL.dividedBy(2)))
                .append(new Step.Sweeps(1))
                .append(new Step.Compacts(new Retention(Duration.ZERO, 0)));
    }
}
