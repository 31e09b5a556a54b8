package org.messagethreads.thread;

import static io.vavr.API.For;
import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.outbound;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.STRANGER;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Send;

/**
 * E1 for messages, in every combination of what can be wrong with one. Of each pair thread 1 is resolved, 2 is deleted,
 * 3 is open if any is; thread 9 is another pair's.
 */
@Proves("E1")
class OrderOfAnswersToMessagesTest {

    private enum Owner {
        BILLING,
        NOBODY
    }

    private enum Guest {
        ANOTHER_NUMBER,
        THE_OWNER_NUMBER
    }

    private enum Third {
        NONE,
        UNASSIGNED,
        THE_SENDERS,
        ANOTHERS,
        OVERDUE;

        boolean isOpen() {
            return this == UNASSIGNED || this == THE_SENDERS || this == ANOTHERS;
        }
    }

    private enum Id {
        NEW,
        AGAIN,
        WITH_ANOTHER_TEXT,
        IN_THE_OTHER_DIRECTION,
        IN_ANOTHER_PAIR
    }

    private enum Named {
        NONE,
        UNKNOWN,
        ANOTHER_PAIRS,
        DELETED,
        RESOLVED,
        THE_THIRD
    }

    private enum Seen {
        NOT_STATED,
        NEWEST,
        OLDER
    }

    /** What a message meets; a message id that is not new was used in the thread {@code used}. */
    private record Meets(
            Owner owner, Guest guest, HandlerId sender, Third third, Id messageId, int used, Named named, Seen seen) {

        boolean canBe() {
            boolean usesOnce = messageId == Id.NEW || messageId == Id.IN_ANOTHER_PAIR;
            boolean needsThird = (!usesOnce && used == 3) || named == Named.THE_THIRD;
            return (!usesOnce || used == 1) && (!needsThird || third != Third.NONE);
        }

        boolean isReused() {
            return messageId == Id.IN_THE_OTHER_DIRECTION
                    || messageId == Id.IN_ANOTHER_PAIR
                    || (messageId == Id.WITH_ANOTHER_TEXT && used == 3 && third.isOpen());
        }

        boolean isRedelivered() {
            return messageId != Id.NEW && !isReused();
        }

        boolean isStale() {
            return seen == Seen.OLDER || (seen == Seen.NEWEST && !third.isOpen());
        }

        NumberPair pair() {
            return new NumberPair(BILLING_NUMBER, guest == Guest.THE_OWNER_NUMBER ? BILLING_NUMBER : GUEST);
        }

        MessageId message(String accepted, String other) {
            return new MessageId(
                    switch (messageId) {
                        case NEW -> "new";
                        case AGAIN, WITH_ANOTHER_TEXT -> accepted + used;
                        case IN_THE_OTHER_DIRECTION -> other + used;
                        case IN_ANOTHER_PAIR -> accepted + 9;
                    });
        }

        Text text() {
            return new Text(messageId == Id.WITH_ANOTHER_TEXT ? "Bye" : Past.HELLO);
        }

        Option<HandlerId> assignee() {
            return switch (third) {
                case ANOTHERS -> Option.some(CLEO);
                case THE_SENDERS, OVERDUE -> Option.some(sender);
                case UNASSIGNED, NONE -> Option.none();
            };
        }

        Option<ThreadId> into() {
            return switch (named) {
                case NONE -> Option.none();
                case UNKNOWN -> Option.some(id(8));
                case ANOTHER_PAIRS -> Option.some(id(9));
                case DELETED -> Option.some(id(2));
                case RESOLVED -> Option.some(id(1));
                case THE_THIRD -> Option.some(id(3));
            };
        }

        Option<Revision> saw() {
            return switch (seen) {
                case NOT_STATED -> Option.none();
                case NEWEST -> Option.some(new Revision(3));
                case OLDER -> Option.some(new Revision(2));
            };
        }

        Receive receive() {
            return new Receive(pair(), message("in", "out"), Option.some(text()));
        }

        Send send() {
            return new Send(pair(), message("out", "in"), text(), sender, into(), saw());
        }

        Decision decided(ThreadCommand command) {
            Lifecycle before = Past.deletedThread(2, Past.resolvedThread(1, Lifecycle.of(pair())))
                    .givenElsewhere(outbound(9, "out9", NOON, Past.HELLO, ANN))
                    .givenElsewhere(inbound(9, "in9", NOON, Past.HELLO));
            Lifecycle then = third == Third.NONE ? before : Past.openThread(3, assignee(), before);
            Lifecycle now = then.at(third == Third.OVERDUE ? Past.DEADLINE : Past.DEADLINE.minusNanos(1));
            return (owner == Owner.NOBODY ? now.withoutOwner() : now)
                    .when(command)
                    .decision();
        }
    }

    @Test
    void to_a_message_received() {
        Seq<Meets> all = situations(Vector.of(ANN), Vector.of(Named.NONE), Vector.of(Seen.NOT_STATED));
        OrderOfAnswers<Meets> order = OrderOfAnswers.<Meets>first()
                .nothingToDo("redelivery", Meets::isRedelivered)
                .refused("reuse", Meets::isReused, it -> reused(it.receive().message()))
                .refused("unknown owner number", is(Owner.NOBODY), ignored -> unknownOwner())
                .refused("guest equals owner", is(Guest.THE_OWNER_NUMBER), ignored -> guestIsOwner())
                .otherwiseChanged();

        assertThat(order.neverTogether(all)).containsExactly("redelivery / reuse");
        order.isKeptIn(all, it -> it.decided(it.receive()));
    }

    @Test
    void to_a_message_sent() {
        Seq<Meets> all = situations(Vector.of(ANN, GUS, STRANGER), Vector.of(Named.values()), Vector.of(Seen.values()));
        OrderOfAnswers<Meets> order = OrderOfAnswers.<Meets>first()
                .refused("unknown owner number", is(Owner.NOBODY), ignored -> unknownOwner())
                .refused("guest equals owner", is(Guest.THE_OWNER_NUMBER), ignored -> guestIsOwner())
                .refused(
                        "no handler",
                        it -> it.sender().equals(STRANGER),
                        it -> new Refusal.NotAHandler(Rule.M5, it.sender()))
                .nothingToDo("redelivery", Meets::isRedelivered)
                .refused("reuse", Meets::isReused, it -> reused(it.send().message()))
                .refused(
                        "thread unknown or of another pair",
                        it -> it.named() == Named.UNKNOWN || it.named() == Named.ANOTHER_PAIRS,
                        it -> new Refusal.UnknownThread(Rule.M6, it.into().get()))
                .refused(
                        "thread deleted",
                        it -> it.named() == Named.DELETED,
                        ignored -> new Refusal.ThreadDeleted(Rule.M6, id(2)))
                .refused(
                        "thread resolved",
                        it -> it.named() == Named.RESOLVED,
                        ignored -> new Refusal.ThreadNotOpen(Rule.M6, id(1), Past.BY_BOB))
                .refused(
                        "thread expired",
                        it -> it.named() == Named.THE_THIRD && it.third() == Third.OVERDUE,
                        ignored -> new Refusal.ThreadNotOpen(Rule.M6, id(3), Past.EXPIRED))
                .refused("stale", Meets::isStale, OrderOfAnswersToMessagesTest::stale)
                .refused(
                        "not the assignee",
                        it -> it.third() == Third.ANOTHERS || it.third() == Third.UNASSIGNED,
                        it -> new Refusal.NotTheAssignee(Rule.M4, it.sender(), id(3), it.assignee()))
                .refused(
                        "sender not assignable",
                        it -> !it.sender().equals(ANN),
                        it -> new Refusal.NotAssignable(Rule.M5, it.sender()))
                .otherwiseChanged();

        assertThat(order.neverTogether(all))
                .containsExactlyInAnyOrder(
                        "redelivery / reuse",
                        "thread unknown or of another pair / thread deleted",
                        "thread unknown or of another pair / thread resolved",
                        "thread unknown or of another pair / thread expired",
                        "thread deleted / thread resolved",
                        "thread deleted / thread expired",
                        "thread resolved / thread expired",
                        "thread expired / not the assignee");
        order.isKeptIn(all, it -> it.decided(it.send()));
    }

    private static Seq<Meets> situations(Seq<HandlerId> senders, Seq<Named> names, Seq<Seen> revisions) {
        return For(
                        Vector.of(Owner.values()),
                        Vector.of(Guest.values()),
                        senders,
                        Vector.of(Third.values()),
                        Vector.of(Id.values()),
                        Vector.of(1, 2, 3),
                        names,
                        revisions)
                .yield(Meets::new)
                .filter(Meets::canBe)
                .toVector();
    }

    private static Predicate<Meets> is(Owner owner) {
        return it -> it.owner() == owner;
    }

    private static Predicate<Meets> is(Guest guest) {
        return it -> it.guest() == guest;
    }

    private static Refusal unknownOwner() {
        return new Refusal.UnknownOwnerNumber(BILLING_NUMBER);
    }

    private static Refusal guestIsOwner() {
        return new Refusal.GuestIsOwner(BILLING_NUMBER);
    }

    private static Refusal reused(MessageId message) {
        return new Refusal.MessageIdReused(message);
    }

    private static Refusal stale(Meets it) {
        boolean open = it.third().isOpen();
        return new Refusal.Stale(
                it.saw().get(), Option.when(open, () -> id(3)), Option.when(open, () -> new Revision(3)));
    }
}
