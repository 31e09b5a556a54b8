package org.messagethreads.testkit.histories;

import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.histories.Cast.HANDLERS;
import static org.messagethreads.testkit.histories.Cast.ODD_PAIRS;
import static org.messagethreads.testkit.histories.Cast.PAIRS;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.testkit.histories.Step.MessageRef;
import org.messagethreads.testkit.histories.Step.Sight;
import org.messagethreads.testkit.histories.Step.Telling;
import org.messagethreads.testkit.histories.Step.ThreadRef;
import org.messagethreads.testkit.histories.Step.Wording;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;

/** Random steps of the {@link Cast}. */
public final class Steps {

    private Steps() {}

    /** Any step. */
    public static Arbitrary<Step> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(24, commands()),
                Tuple.of(5, forwards()),
                Tuple.of(1, backwards()),
                Tuple.of(3, looks()),
                Tuple.of(2, changes()));
    }

    public static Arbitrary<Step> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, guestWrites()),
                Tuple.of(6, handlerSends()),
                Tuple.of(2, Arbitraries.integers().between(1, 8).map(Step.ComesAgain::new)),
                Tuple.of(
                        4,
                        Combinators.combine(handlers(), threads(), handlers(), sights())
                                .as(Step.Assigns::new)),
                Tuple.of(2, Combinators.combine(handlers(), threads(), sights()).as(Step.Unassigns::new)),
                Tuple.of(2, Combinators.combine(handlers(), threads(), sights()).as(Step.Resolves::new)),
                Tuple.of(2, Combinators.combine(handlers(), threads(), sights()).as(Step.Deletes::new)),
                Tuple.of(1, owners().map(Step.Tells::new)));
    }

    public static Arbitrary<Step.Look> looks() {
        return Arbitraries.<Step.Look>frequencyOf(
                        Tuple.of(2, Arbitraries.of(1, 2, 1_000).map(Step.Sweeps::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(threads(), Values.readers()).as(Step.Reads::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(Values.queries(), Values.readers())
                                        .as(Step.Lists::new)),
                        Tuple.of(1, Values.readers().map(Step.Syncs::new)),
                        Tuple.of(1, Values.retentions().map(Step.Compacts::new)),
                        Tuple.of(1, Arbitraries.just(new Step.AsksForTheNextExpiry())))
                .withoutEdgeCases();
    }

    /** A little, or to the nanosecond around a deadline, near or far. */
    public static Arbitrary<Step.Clock> forwards() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Arbitraries.frequency(
                                        Tuple.of(2, Duration.ofNanos(1)),
                                        Tuple.of(2, Duration.ofMillis(1)),
                                        Tuple.of(2, Duration.ofMillis(10)),
                                        Tuple.of(2, Duration.ofSeconds(1)),
                                        Tuple.of(1, Duration.ofHours(20)))
                                .map(Step.MovesBy::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 3),
                                        Arbitraries.of(
                                                Duration.ZERO,
                                                Duration.ofNanos(-1),
                                                Duration.ofNanos(1),
                                                Duration.ofMillis(-1),
                                                Duration.ofMillis(1)))
                                .as(Step.MovesToDeadline::new)));
    }

    public static Arbitrary<Step.Clock> backwards() {
        return Arbitraries.of(Duration.ofNanos(-1), Duration.ofMillis(-5), Duration.ofSeconds(-4), Duration.ofDays(-4))
                .map(Step.MovesBy::new);
    }

    public static Arbitrary<Step> changes() {
        Arbitrary<DirectoryChange> change = Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(handlers(), owners()).as(DirectoryChange.Leaves::new)),
                Tuple.of(
                        3,
                        Combinators.combine(handlers(), owners(), Arbitraries.of(Assignability.class))
                                .as(DirectoryChange.Joins::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.of(BILLING_NUMBER, SUPPORT_NUMBER),
                                        Arbitraries.of(
                                                HashSet.<OwnerId>empty(), HashSet.of(BILLING), HashSet.of(SUPPORT)))
                                .as(DirectoryChange.Moves::new)),
                Tuple.of(1, owners().map(DirectoryChange.IsDeleted::new)),
                Tuple.of(4, owners().map(DirectoryChange.IsAsBefore::new)));
        return Combinators.combine(change, Arbitraries.of(Telling.class)).as(Step.Changes::new);
    }

    public static Arbitrary<ThreadRef> threads() {
        return Combinators.combine(ourPairs(), Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 1), Tuple.of(1, 2)))
                .as(ThreadRef::new);
    }

    private static Arbitrary<Step> guestWrites() {
        return Combinators.combine(pairs(), messages(), Arbitraries.of(Wording.class))
                .as(Step.GuestWrites::new);
    }

    private static Arbitrary<Step> handlerSends() {
        return Combinators.combine(
                        handlers(), pairs(), messages(), Arbitraries.of(Wording.SHORT, Wording.LONG), named(), sights())
                .as((by, pair, message, wording, named, sight) ->
                        new Step.HandlerSends(by, pair, message, wording, named.apply(pair), sight));
    }

    /** None, one of the pair's own, or any. */
    private static Arbitrary<Function<NumberPair, Option<ThreadRef>>> named() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(pair -> Option.none())),
                Tuple.of(3, threads().map(ref -> pair -> Option.some(new ThreadRef(pair, ref.before())))),
                Tuple.of(1, threads().map(ref -> pair -> Option.some(ref))));
    }

    private static Arbitrary<NumberPair> pairs() {
        return Arbitraries.frequencyOf(Tuple.of(20, ourPairs()), Tuple.of(1, Arbitraries.of(ODD_PAIRS.asJava())));
    }

    private static Arbitrary<NumberPair> ourPairs() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(PAIR)), Tuple.of(1, Arbitraries.of(PAIRS.asJava())));
    }

    private static Arbitrary<MessageRef> messages() {
        return Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.just(0)),
                        Tuple.of(1, Arbitraries.integers().between(1, 8)))
                .map(MessageRef::new);
    }

    private static Arbitrary<HandlerId> handlers() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(ANN)),
                Tuple.of(4, Arbitraries.of(BOB, CLEO)),
                Tuple.of(1, Arbitraries.of(GUS, STRANGER)),
                Tuple.of(1, Arbitraries.of(HANDLERS.asJava())));
    }

    private static Arbitrary<OwnerId> owners() {
        return Arbitraries.of(List.of(BILLING, SUPPORT).asJava());
    }

    private static Arbitrary<Sight> sights() {
        return Arbitraries.frequency(
                Tuple.of(9, Sight.NOT_STATED), Tuple.of(2, Sight.AS_LAST_ANSWERED), Tuple.of(1, Sight.OUTDATED));
    }
}
