package org.messagethreads.testkit.histories;

import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.OTHER_GUEST;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.Retention;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.People;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadId;

/** Random values: numbers and what is none, texts, ids, staffs and rosters, commands, queries. */
public final class Values {

    private Values() {}

    /** Any E.164 number (N1). */
    public static Arbitrary<PhoneNumber> numbers() {
        return Arbitraries.longs().between(10, 999_999_999_999_999L).map(digits -> new PhoneNumber("+" + digits));
    }

    public static Arbitrary<NumberPair> pairs() {
        return Combinators.combine(numbers(), numbers()).as(NumberPair::new);
    }

    /** What may come in the place of a number: almost right, and quite wrong. */
    public static Arbitrary<String> rawNumbers() {
        Arbitrary<String> strange = Arbitraries.of(
                "+",
                "0",
                "00",
                " ",
                "-",
                "(",
                "\n",
                "x",
                "\uFF0B",
                "\uFF11",
                "\u0661",
                "\u202A",
                "\u200E",
                "\uD835\uDFCF",
                "\uD800");
        Arbitrary<String> almost = Combinators.combine(
                        numbers().map(PhoneNumber::e164),
                        strange,
                        Arbitraries.integers().between(0, 16))
                .as((number, oddity, at) -> {
                    int place = Math.min(at, number.length());
                    return number.substring(0, place) + oddity + number.substring(place);
                });
        Arbitrary<String> digits = Combinators.combine(
                        Arbitraries.of("+", "", "++", "+0"),
                        Arbitraries.strings().numeric().ofMaxLength(18))
                .as(String::concat);
        return Arbitraries.oneOf(
                numbers().map(PhoneNumber::e164), almost, digits, rawTexts().filter(it -> it.length() < 40));
    }

    /** Any string, surrogates with and without their partner included. */
    public static Arbitrary<String> rawTexts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString),
                Arbitraries.of("\uD83D", "\uDE00", "\uD83D\uDE00", "a", "\n", "\u0000", "e\u0301"));
        return Arbitraries.oneOf(
                joined(pieces, 20), joined(pieces, 230), joined(Arbitraries.of("\uD83D\uDE00", "b"), 230));
    }

    public static Arbitrary<ThreadId> threadIds() {
        Arbitrary<Long> halves =
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        return Combinators.combine(halves, halves).as((high, low) -> new ThreadId(new UUID(high, low)));
    }

    /** Who handles an owner's messages: some of the cast, some of them assignable. */
    public static Arbitrary<Set<Handler>> staffs() {
        return Combinators.combine(
                        Arbitraries.of(Cast.HANDLERS.asJava()).set(),
                        Arbitraries.of(Cast.HANDLERS.asJava()).set())
                .as((handlers, assignable) -> HashSet.ofAll(handlers).map(it -> handler(it, assignable.contains(it))));
    }

    /** Billing or Support at some moment, handled by some of the cast, or deleted with its last handlers. */
    public static Arbitrary<Roster> rosters() {
        return Combinators.combine(
                        Arbitraries.of(People.billing(), People.support()),
                        staffs(),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.of(true, true, true, false))
                .as(Values::roster);
    }

    /**
     * Any command of the cast on one of four threads, or with one of four message ids, counted as {@link CountingIds}.
     */
    public static Arbitrary<ThreadCommand> commands() {
        Arbitrary<ThreadId> thread = Arbitraries.longs().between(1, 4).map(CountingIds::id);
        Arbitrary<MessageId> message = Arbitraries.integers().between(1, 4).map(it -> new MessageId("m" + it));
        Arbitrary<Option<Revision>> seen =
                seldom(Arbitraries.longs().between(1, 5).map(Revision::new));
        Arbitrary<NumberPair> pair = Arbitraries.of(Cast.PAIRS.asJava());
        Arbitrary<Text> text = rawTexts().filter(it -> !it.isEmpty()).map(Text::new);
        return Arbitraries.oneOf(
                Combinators.combine(pair, message, seldom(text)).as(Receive::new),
                Combinators.combine(pair, message, text, handlers(), seldom(thread), seen)
                        .as(Send::new),
                Combinators.combine(thread, handlers(), handlers(), seen).as(Assign::new),
                Combinators.combine(thread, handlers(), seen).as(Unassign::new),
                Combinators.combine(thread, handlers(), seen).as(Resolve::new),
                Combinators.combine(thread, handlers(), seen).as(Delete::new),
                Arbitraries.of(BILLING, SUPPORT).map(Reconcile::new));
    }

    /** Anybody of the cast. */
    public static Arbitrary<HandlerId> handlers() {
        return Arbitraries.of(Cast.HANDLERS.asJava());
    }

    /** The host, a handler, or somebody who handles nothing. */
    public static Arbitrary<Reader> readers() {
        return Arbitraries.oneOf(Arbitraries.just(Reader.host()), handlers().map(Values::reader));
    }

    /** Any filters but periods, on one large page. */
    public static Arbitrary<ThreadQuery> queries() {
        Arbitrary<Set<OwnerId>> owners = Arbitraries.frequency(
                Tuple.of(6, HashSet.<OwnerId>empty()),
                Tuple.of(2, HashSet.of(BILLING)),
                Tuple.of(2, HashSet.of(SUPPORT)),
                Tuple.of(1, HashSet.of(BILLING, SUPPORT)),
                Tuple.of(1, HashSet.of(new OwnerId("999"))));
        Arbitrary<Set<Availability>> availabilities = Arbitraries.of(
                HashSet.of(Availability.ALIVE),
                HashSet.of(Availability.DELETED),
                HashSet.of(Availability.ALIVE, Availability.DELETED));
        return Combinators.combine(
                        seldom(Arbitraries.of(Status.class)),
                        owners,
                        seldom(Arbitraries.of(BILLING_NUMBER, SUPPORT_NUMBER, GUEST)),
                        seldom(Arbitraries.of(GUEST, OTHER_GUEST, BILLING_NUMBER, SUPPORT_NUMBER)),
                        availabilities)
                .as((status, of, number, guest, availability) ->
                        new ThreadQuery(status, of, number, guest, Option.none(), availability, 1_000, Option.none()));
    }

    /** What a log is to keep: nothing, a little, or all. */
    public static Arbitrary<Retention> retentions() {
        return Combinators.combine(
                        Arbitraries.of(
                                Duration.ZERO, Duration.ofMillis(10), Duration.ofSeconds(2), Duration.ofDays(5_000)),
                        Arbitraries.of(0, 1, 2, 1_000))
                .as(Retention::new);
    }

    private static <T> Arbitrary<Option<T>> seldom(Arbitrary<T> values) {
        return values.injectNull(0.7).map(Option::of);
    }

    private static Handler handler(HandlerId id, boolean assignable) {
        return People.handler(id, Cast.name(id), assignable ? Assignability.ASSIGNABLE : Assignability.NOT_ASSIGNABLE);
    }

    private static Roster roster(Owner owner, Set<Handler> staff, long revision, boolean there) {
        Set<HandlerId> handlers = staff.map(Handler::id);
        return there
                ? new Roster.Current(
                        owner.id(),
                        revision,
                        owner.numbers(),
                        handlers,
                        staff.filter(it -> it.assignability() == Assignability.ASSIGNABLE)
                                .map(Handler::id))
                : new Roster.Former(owner.id(), revision, handlers);
    }

    private static Reader reader(HandlerId handler) {
        return Reader.handler(handler);
    }

    private static Arbitrary<String> joined(Arbitrary<String> pieces, int most) {
        return pieces.list().ofMaxSize(most).map(all -> all.stream().collect(Collectors.joining()));
    }
}
