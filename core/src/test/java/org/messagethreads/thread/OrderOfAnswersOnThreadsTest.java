package org.messagethreads.thread;

import static io.vavr.API.For;
import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Lifecycle.billing;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.STRANGER;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Unassign;

/** E1 for commands on a thread, in every combination of what can be wrong with one. */
@Proves("E1")
class OrderOfAnswersOnThreadsTest {

    private enum State {
        UNKNOWN,
        DELETED_WHILE_OPEN,
        DELETED_AFTER_IT_EXPIRED,
        RESOLVED,
        OVERDUE,
        UNASSIGNED,
        THE_CALLERS,
        CLEOS;

        boolean isDeleted() {
            return this == DELETED_WHILE_OPEN || this == DELETED_AFTER_IT_EXPIRED;
        }

        boolean hasEnded() {
            return this == RESOLVED || this == OVERDUE;
        }

        /** As it stands when the command is decided. */
        Revision revision() {
            return new Revision(this == OVERDUE || this == DELETED_AFTER_IT_EXPIRED ? 4 : 3);
        }
    }

    private enum Owner {
        THERE,
        DELETED,
        UNHEARD_OF
    }

    private enum Seen {
        NOT_STATED,
        NEWEST,
        OLDER
    }

    /** What a command meets; {@code to} is the new assignee. */
    private record Meets(State state, Owner owner, HandlerId caller, Seen seen, HandlerId to) {

        Option<Revision> saw() {
            long newest = state.revision().value();
            return switch (seen) {
                case NOT_STATED -> Option.none();
                case NEWEST -> Option.some(new Revision(newest));
                case OLDER -> Option.some(new Revision(newest - 1));
            };
        }

        Option<HandlerId> assignee() {
            return switch (state) {
                case THE_CALLERS -> Option.some(caller);
                case CLEOS -> Option.some(CLEO);
                default -> Option.none();
            };
        }

        boolean isAnothers() {
            return assignee().exists(assignee -> !assignee.equals(caller));
        }

        Decision decided(ThreadCommand command) {
            Lifecycle past = switch (state) {
                case UNKNOWN -> Past.openThread(2, Option.some(BOB), billing());
                case DELETED_WHILE_OPEN -> Past.deletedThread(1, billing());
                case DELETED_AFTER_IT_EXPIRED -> Past.expiredAndDeletedThread(1, billing());
                case RESOLVED -> Past.resolvedThread(1, billing());
                case OVERDUE -> Past.openThread(1, Option.some(caller), billing());
                case UNASSIGNED, THE_CALLERS, CLEOS -> Past.openThread(1, assignee(), billing());
            };
            Lifecycle now = past.at(
                    switch (state) {
                        case OVERDUE -> Past.DEADLINE;
                        case DELETED_AFTER_IT_EXPIRED -> Past.DEADLINE.plusSeconds(2);
                        default -> Past.DEADLINE.minusNanos(1);
                    });
            Lifecycle owned = switch (owner) {
                case THERE -> now;
                case DELETED -> now.with(new Roster.Former(BILLING, 2, HashSet.of(ANN, CLEO, GUS)));
                case UNHEARD_OF -> now.with(new Roster.Former(BILLING, 0, HashSet.empty()));
            };
            return owned.when(command).decision();
        }
    }

    @Test
    void to_an_assign() {
        Seq<Meets> all = situations(ANN, BOB, CLEO, GUS, STRANGER);
        OrderOfAnswers<Meets> order = untilStale(onOpenThreads(Rule.A6))
                .nothingToDo("assigned to them already", it -> it.assignee().contains(it.to()))
                .refused(
                        "not the assignee",
                        it -> it.isAnothers() && !it.to().equals(it.caller()),
                        it -> notTheAssignee(Rule.A2, it))
                .refused(
                        "new assignee no handler",
                        it -> it.to().equals(STRANGER),
                        it -> new Refusal.AssigneeNotAHandler(id(1), it.to()))
                .refused(
                        "new assignee not assignable",
                        it -> it.to().equals(GUS) || it.to().equals(STRANGER),
                        it -> new Refusal.NotAssignable(Rule.A3, it.to()))
                .otherwiseChanged();

        assertThat(order.neverTogether(all))
                .containsExactlyInAnyOrder(
                        "unknown / deleted",
                        "unknown / not open",
                        "unknown / assigned to them already",
                        "unknown / not the assignee",
                        "deleted / not open",
                        "deleted / assigned to them already",
                        "deleted / not the assignee",
                        "not open / assigned to them already",
                        "not open / not the assignee");
        order.isKeptIn(all, it -> it.decided(new Assign(id(1), it.caller(), it.to(), it.saw())));
    }

    @Test
    void to_an_unassign() {
        Seq<Meets> all = situations(BOB);
        OrderOfAnswers<Meets> order = untilStale(onOpenThreads(Rule.A6))
                .nothingToDo("unassigned already", it -> it.state() == State.UNASSIGNED)
                .refused("not the assignee", Meets::isAnothers, it -> notTheAssignee(Rule.A5, it))
                .otherwiseChanged();

        assertThat(order.neverTogether(all))
                .containsExactlyInAnyOrder(
                        "unknown / deleted",
                        "unknown / not open",
                        "unknown / unassigned already",
                        "unknown / not the assignee",
                        "deleted / not open",
                        "deleted / unassigned already",
                        "deleted / not the assignee",
                        "not open / unassigned already",
                        "not open / not the assignee",
                        "unassigned already / not the assignee");
        order.isKeptIn(all, it -> it.decided(new Unassign(id(1), it.caller(), it.saw())));
    }

    @Test
    void to_a_resolve() {
        Seq<Meets> all = situations(BOB);
        OrderOfAnswers<Meets> order = untilStale(onOpenThreads(Rule.R5)).otherwiseChanged();

        assertThat(order.neverTogether(all))
                .containsExactlyInAnyOrder("unknown / deleted", "unknown / not open", "deleted / not open");
        order.isKeptIn(all, it -> it.decided(new Resolve(id(1), it.caller(), it.saw())));
    }

    @Test
    void to_a_delete() {
        Seq<Meets> all = situations(BOB);
        OrderOfAnswers<Meets> order = untilStale(untilNoHandler()
                        .nothingToDo("deleted already", it -> it.state().isDeleted()))
                .otherwiseChanged();

        assertThat(order.neverTogether(all)).containsExactly("unknown / deleted already");
        order.isKeptIn(all, it -> it.decided(new Delete(id(1), it.caller(), it.saw())));
    }

    private static Seq<Meets> situations(HandlerId... newAssignees) {
        return For(
                        Vector.of(State.values()),
                        Vector.of(Owner.values()),
                        Vector.of(ANN, GUS, STRANGER),
                        Vector.of(Seen.values()),
                        Vector.of(newAssignees))
                .yield(Meets::new)
                .toVector();
    }

    private static OrderOfAnswers<Meets> untilNoHandler() {
        return OrderOfAnswers.<Meets>first()
                .refused(
                        "unknown",
                        it -> it.state() == State.UNKNOWN,
                        ignored -> new Refusal.UnknownThread(Rule.E1, id(1)))
                .refused(
                        "no handler",
                        it -> it.caller().equals(STRANGER) || it.owner() != Owner.THERE,
                        it -> new Refusal.NotAHandler(Rule.L1, it.caller()));
    }

    private static OrderOfAnswers<Meets> onOpenThreads(Rule notOpen) {
        return untilNoHandler()
                .refused("deleted", it -> it.state().isDeleted(), ignored -> new Refusal.ThreadDeleted(Rule.D4, id(1)))
                .refused(
                        "not open",
                        it -> it.state().hasEnded(),
                        it -> new Refusal.ThreadNotOpen(
                                notOpen, id(1), it.state() == State.OVERDUE ? Past.EXPIRED : Past.BY_BOB));
    }

    private static OrderOfAnswers<Meets> untilStale(OrderOfAnswers<Meets> before) {
        return before.refused(
                "stale",
                it -> it.seen() == Seen.OLDER,
                it -> new Refusal.Stale(
                        it.saw().get(),
                        Option.some(id(1)),
                        Option.some(it.state().revision())));
    }

    private static Refusal notTheAssignee(Rule rule, Meets it) {
        return new Refusal.NotTheAssignee(rule, it.caller(), id(1), it.assignee());
    }
}
