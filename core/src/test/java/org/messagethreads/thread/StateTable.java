package org.messagethreads.thread;

import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.assigned;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.deleted;
import static org.messagethreads.testkit.Events.ended;
import static org.messagethreads.testkit.Events.expired;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Events.resolved;
import static org.messagethreads.testkit.Lifecycle.THREE_DAYS;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;

/** What the rules answer to everybody in every state: made by asking them. */
final class StateTable {

    private static final Instant DEADLINE = NOON.plus(THREE_DAYS);
    private static final Roster.Current ROSTER = roster(HashSet.of(BILLING_NUMBER), HashSet.of(ANN, BOB, CLEO));
    private static final Roster GONE = new Roster.Former(BILLING, 2, HashSet.of(ANN, BOB, CLEO, GUS));
    private static final MessageId MESSAGE = new MessageId("m9");
    private static final Text TEXT = new Text("Hello");

    private StateTable() {}

    /** A state of the pair's newest thread, Ann's if it is assigned. */
    enum State {
        NONE("none yet"),
        UNASSIGNED("open, unassigned"),
        ASSIGNED("open, assigned"),
        OVERDUE("open and assigned, but past its deadline"),
        RESOLVED("resolved by hand"),
        EXPIRED("expired"),
        OWNER_GONE("resolved, its owner deleted"),
        DELETED("deleted while open"),
        DELETED_LATER("deleted after it was resolved");

        final String words;

        State(String words) {
            this.words = words;
        }

        Conversation conversation() {
            ThreadEvent hello = opened(inbound(1, "m1", NOON, "Hello"));
            ThreadEvent.Change second = change(1, 2, NOON.plusSeconds(1));
            return (switch (this) {
                        case NONE -> List.<ThreadEvent>empty();
                        case UNASSIGNED -> List.of(hello);
                        case ASSIGNED, OVERDUE -> List.of(hello, assigned(second, ANN, ANN));
                        case RESOLVED -> List.of(hello, resolved(second, BOB));
                        case EXPIRED -> List.of(hello, expired(change(1, 2, DEADLINE)));
                        case OWNER_GONE -> List.of(hello, ended(second, StatusReason.OWNER_DELETED));
                        case DELETED -> List.of(hello, deleted(second, BOB));
                        case DELETED_LATER ->
                            List.of(hello, resolved(second, BOB), deleted(change(1, 3, NOON.plusSeconds(2)), BOB));
                    })
                    .foldLeft(Conversation.empty(PAIR), Conversation::evolve);
        }

        Instant now() {
            return this == OVERDUE || this == EXPIRED ? DEADLINE : NOON.plusSeconds(3_600);
        }

        Roster roster() {
            return this == OWNER_GONE ? GONE : ROSTER;
        }

        boolean hasAnAssignee() {
            return this == ASSIGNED || this == OVERDUE;
        }
    }

    /** A handler who commands. */
    enum Caller {
        ASSIGNEE("its assignee, Ann"),
        ASSIGNABLE("an assignable handler, Bob"),
        NOT_ASSIGNABLE("a handler who is not assignable"),
        NO_HANDLER("a stranger");

        final String words;

        Caller(String words) {
            this.words = words;
        }

        HandlerId id() {
            return switch (this) {
                case ASSIGNEE -> ANN;
                case ASSIGNABLE -> BOB;
                case NOT_ASSIGNABLE -> GUS;
                case NO_HANDLER -> STRANGER;
            };
        }

        boolean isThere(State state) {
            return this != ASSIGNEE || state.hasAnAssignee();
        }
    }

    /** What a handler can want. */
    enum Wish {
        SEND("sends"),
        SEND_INTO("sends, naming the thread"),
        TAKE("takes it"),
        GIVE("assigns it to Cleo, who is assignable"),
        GIVE_ASSIGNEE("assigns it to its assignee"),
        GIVE_NOT_ASSIGNABLE("assigns it to one who is not assignable"),
        GIVE_NO_HANDLER("assigns it to no handler"),
        UNASSIGN("unassigns it"),
        RESOLVE("resolves it"),
        RESOLVE_STALE("resolves it, having seen another revision"),
        DELETE("deletes it");

        final String words;

        Wish(String words) {
            this.words = words;
        }

        ThreadCommand of(HandlerId by) {
            return switch (this) {
                case SEND -> new Send(PAIR, MESSAGE, TEXT, by);
                case SEND_INTO -> new Send(PAIR, MESSAGE, TEXT, by, Option.some(id(1)), Option.none());
                case TAKE -> new Assign(id(1), by, by);
                case GIVE -> new Assign(id(1), by, CLEO);
                case GIVE_ASSIGNEE -> new Assign(id(1), by, ANN);
                case GIVE_NOT_ASSIGNABLE -> new Assign(id(1), by, GUS);
                case GIVE_NO_HANDLER -> new Assign(id(1), by, STRANGER);
                case UNASSIGN -> new Unassign(id(1), by);
                case RESOLVE -> new Resolve(id(1), by);
                case RESOLVE_STALE -> new Resolve(id(1), by, Option.some(new Revision(9)));
                case DELETE -> new Delete(id(1), by);
            };
        }

        boolean makesSense(State state) {
            return this != GIVE_ASSIGNEE || state.hasAnAssignee();
        }
    }

    /** What no handler does. */
    enum Happening {
        GUEST_WRITES("the guest writes"),
        DEADLINE_COMES("its deadline comes, and somebody looks"),
        NOTHING_CHANGED("the host tells, and nothing changed"),
        ASSIGNEE_LEFT("the host tells that the assignee is assignable no longer"),
        NUMBER_GONE("the host tells that the owner lost the number"),
        OWNER_DELETED("the host tells that the owner was deleted");

        final String words;

        Happening(String words) {
            this.words = words;
        }

        String by() {
            return this == GUEST_WRITES ? "the guest" : "the system";
        }

        ThreadCommand command() {
            return this == GUEST_WRITES ? new Receive(PAIR, MESSAGE, Option.some(TEXT)) : new Reconcile(BILLING);
        }

        Roster roster(State state) {
            return switch (this) {
                case GUEST_WRITES -> state.roster();
                case DEADLINE_COMES, NOTHING_CHANGED -> ROSTER;
                case ASSIGNEE_LEFT -> StateTable.roster(HashSet.of(BILLING_NUMBER), HashSet.of(BOB, CLEO));
                case NUMBER_GONE -> StateTable.roster(HashSet.empty(), HashSet.of(ANN, BOB, CLEO));
                case OWNER_DELETED -> GONE;
            };
        }

        /** Of an owner that is gone the host has no news but that. */
        boolean makesSense(State state) {
            return state != State.OWNER_GONE || this == GUEST_WRITES || this == DEADLINE_COMES || this == OWNER_DELETED;
        }
    }

    /**
     * An answer.
     *
     * @param state before
     * @param command in words
     * @param caller in words
     * @param events what happened, an expiry that was found included
     * @param refusedBy the rule that refused it, if it was refused
     * @param after the thread as it stands then; the new one, if one was opened; none if there is none
     */
    record Row(
            State state,
            String command,
            String caller,
            Seq<ThreadEvent> events,
            Option<Rule> refusedBy,
            Option<MessageThread> after) {}

    static Row of(State state, Wish wish, Caller caller) {
        return row(state, wish.words, caller.words, wish.of(caller.id()), state.roster());
    }

    static Row of(State state, Happening happening) {
        if (happening == Happening.DEADLINE_COMES) {
            Option<ThreadEvent> expiry = Decider.settle(state.conversation(), DEADLINE);
            return row(state, happening.words, happening.by(), expiry.toList(), Option.none());
        }
        return row(state, happening.words, happening.by(), happening.command(), happening.roster(state));
    }

    static Vector<Row> all() {
        return Vector.of(State.values())
                .flatMap(state -> Vector.of(Wish.values())
                        .filter(wish -> wish.makesSense(state))
                        .flatMap(wish -> Vector.of(Caller.values())
                                .filter(caller -> caller.isThere(state))
                                .map(caller -> of(state, wish, caller)))
                        .appendAll(Vector.of(Happening.values())
                                .filter(it -> it.makesSense(state))
                                .map(it -> of(state, it))));
    }

    private static Row row(State state, String what, String who, ThreadCommand command, Roster roster) {
        Conversation conversation = state.conversation();
        Decision decision = new Decider(ExpiryPolicy.STANDARD)
                .decide(
                        conversation,
                        command,
                        new Situation(known(roster, command), Option.none(), id(2), state.now()));
        return row(
                state,
                what,
                who,
                decision.events(),
                decision.answer().swap().toOption().map(Refusal::rule));
    }

    private static Row row(State state, String what, String who, Seq<ThreadEvent> events, Option<Rule> refusedBy) {
        Conversation after = events.foldLeft(state.conversation(), Conversation::evolve);
        return new Row(state, what, who, events, refusedBy, after.thread(id(2)).orElse(after.thread(id(1))));
    }

    /** Nobody has the number of an owner that is gone. */
    private static Option<Roster> known(Roster roster, ThreadCommand command) {
        return Option.some(roster)
                .filter(it -> it instanceof Roster.Current || !(command instanceof ThreadCommand.OfMessage));
    }

    private static Roster.Current roster(Set<PhoneNumber> numbers, Set<HandlerId> assignable) {
        return new Roster.Current(BILLING, 2, numbers, HashSet.of(ANN, BOB, CLEO, GUS), assignable);
    }
}
