package org.messagethreads.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Decider;
import org.messagethreads.thread.Decision;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Roster;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.Situation;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadEvent;

/**
 * The life of one number pair, told to the decider alone: no service, no store, no clock that runs.
 *
 * <pre>{@code
 * billing()
 *     .given(receive("m1", "Hello"), assign(1, ANN, BOB))
 *     .whenTimeElapses(THREE_DAYS)
 *     .then(expired(change(1, 3, NOON.plus(THREE_DAYS))))
 *     .when(resolve(1, BOB))
 *     .thenRefused(Rule.R5);
 * }</pre>
 *
 * <p>It begins at noon with Billing's roster, threads that live three days, and nothing exchanged; the threads it opens
 * are numbered 1, 2, 3 …. What is not said did not happen: a decision that settles or changes more than the story tells
 * fails it. Immutable, so that one beginning can be continued in several ways.
 */
public final class Lifecycle {

    /** How long a thread lives that nobody writes to. */
    public static final Duration THREE_DAYS = Duration.ofDays(3);

    private record Step(String word, Object what) {
        @Override
        public String toString() {
            return word + " " + what;
        }
    }

    private final Conversation conversation;
    private final Vector<ThreadEvent> history;
    private final Vector<Message> elsewhere;
    private final Option<Roster> roster;
    private final ExpiryPolicy policy;
    private final Instant now;
    private final Vector<Step> story;

    private Lifecycle(
            Conversation conversation,
            Vector<ThreadEvent> history,
            Vector<Message> elsewhere,
            Option<Roster> roster,
            ExpiryPolicy policy,
            Instant now,
            Vector<Step> story) {
        this.conversation = conversation;
        this.history = history;
        this.elsewhere = elsewhere;
        this.roster = roster;
        this.policy = policy;
        this.now = now;
        this.story = story;
    }

    /** Billing and its guest, who have exchanged nothing. */
    public static Lifecycle billing() {
        return of(People.PAIR);
    }

    /** A pair that has exchanged nothing. */
    public static Lifecycle of(NumberPair pair) {
        return new Lifecycle(
                Conversation.empty(pair),
                Vector.empty(),
                Vector.empty(),
                Option.some(People.billingRoster(1)),
                ExpiryPolicy.STANDARD,
                People.NOON,
                Vector.of(new Step("at", People.NOON)));
    }

    // Given

    /** These happened, each whenever it says. */
    public Lifecycle given(ThreadEvent... events) {
        return Vector.of(events).foldLeft(this, Lifecycle::happened);
    }

    /** These were commanded at this instant, and each changed something. */
    public Lifecycle given(ThreadCommand... commands) {
        return Vector.of(commands)
                .foldLeft(this, (life, command) -> life.when(command).thenChanged());
    }

    /** A message was accepted in the conversation of another pair. */
    public Lifecycle givenElsewhere(Message message) {
        return new Lifecycle(
                conversation,
                history,
                elsewhere.append(message),
                roster,
                policy,
                now,
                story.append(new Step("given elsewhere", message)));
    }

    /** From now on the directory shows this roster for the owner asked about. */
    public Lifecycle with(Roster newest) {
        return with(Option.some(newest));
    }

    /** From now on nobody owns the number. */
    public Lifecycle withoutOwner() {
        return with(Option.none());
    }

    private Lifecycle with(Option<Roster> newest) {
        return new Lifecycle(
                conversation,
                history,
                elsewhere,
                newest,
                policy,
                now,
                story.append(new Step("with", newest.<Object>map(it -> it).getOrElse("no owner"))));
    }

    /** From now on activities earn deadlines by this policy. */
    public Lifecycle with(ExpiryPolicy other) {
        return new Lifecycle(
                conversation,
                history,
                elsewhere,
                roster,
                other,
                now,
                story.append(new Step("with", "another expiry policy")));
    }

    /** It is that instant now. */
    public Lifecycle at(Instant instant) {
        return new Lifecycle(
                conversation, history, elsewhere, roster, policy, instant, story.append(new Step("at", instant)));
    }

    /** Time passes. */
    public Lifecycle after(Duration step) {
        return at(now.plus(step));
    }

    // When

    /** Somebody wants this now. */
    public Decided when(ThreadCommand command) {
        Option<Message> accepted = command instanceof OfMessage it ? accepted(it) : Option.<Message>none();
        Decision decision = new Decider(policy)
                .decide(
                        conversation,
                        command,
                        new Situation(
                                roster,
                                accepted,
                                CountingIds.id(conversation.threads().size() + 1L),
                                now));
        return new Decided(told(new Step("when", command)), decision, decision.settled());
    }

    /** Nobody wants anything for so long; what time settles meanwhile is the answer (R2, T3). */
    public Decided whenTimeElapses(Duration step) {
        Lifecycle later = after(step);
        Option<ThreadEvent> expiry = Decider.settle(conversation, later.now);
        return new Decided(later, new Decision(Option.none(), Either.right(expiry)), Option.none());
    }

    private Option<Message> accepted(OfMessage command) {
        return history.flatMap(ThreadEvent::message)
                .appendAll(elsewhere)
                .find(message -> message.id().equals(command.message()));
    }

    // What came of it

    /** Everything the pair exchanged, as it stands. */
    public Conversation conversation() {
        return conversation;
    }

    /** A thread by its number, as it stands. */
    public MessageThread thread(long number) {
        return conversation.thread(CountingIds.id(number)).get();
    }

    /** The open thread, of which there must be one. */
    public MessageThread.Open open() {
        return conversation.open().get();
    }

    /** All that happened, as a store keeps it: without the texts of deleted threads (D2). */
    public Vector<ThreadEvent> history() {
        return history;
    }

    /** The story so far, one step a line. */
    @Override
    public String toString() {
        return story.mkString("\n");
    }

    private Lifecycle told(Step step) {
        return new Lifecycle(conversation, history, elsewhere, roster, policy, now, story.append(step));
    }

    private Lifecycle happened(ThreadEvent event) {
        Vector<ThreadEvent> longer = history.append(event);
        return new Lifecycle(
                conversation.evolve(event),
                event instanceof ThreadEvent.Deleted
                        ? longer.map(it -> it.thread().equals(event.thread()) ? it.withoutText() : it)
                        : longer,
                elsewhere,
                roster,
                policy,
                now,
                story.append(new Step("so", event)));
    }

    /** What was decided, to be compared with what should have been. */
    public static final class Decided {

        private final Lifecycle before;
        private final Decision decision;
        private final Option<ThreadEvent> untold;

        private Decided(Lifecycle before, Decision decision, Option<ThreadEvent> untold) {
            this.before = before;
            this.decision = decision;
            this.untold = untold;
        }

        /** As the decider gave it. */
        public Decision decision() {
            return decision;
        }

        /** Time had settled this first (T2). Say next what the answer was. */
        public Decided thenSettled(ThreadEvent expiry) {
            assertThat(decision.settled()).as(before::toString).isEqualTo(Option.some(expiry));
            return new Decided(before, decision, Option.none());
        }

        /** It was accepted, and exactly this happened. */
        public Lifecycle then(ThreadEvent event) {
            return answered(Either.right(Option.some(event)));
        }

        /** It was accepted, and there was nothing to do. */
        public Lifecycle thenNothingToDo() {
            return answered(Either.right(Option.none()));
        }

        /** It was refused for this reason. */
        public Lifecycle thenRefused(Refusal refusal) {
            return answered(Either.left(refusal));
        }

        /** It was refused by this rule. */
        public Lifecycle thenRefused(Rule rule) {
            assertThat(decision.answer().swap().map(Refusal::rule))
                    .as(before::toString)
                    .isEqualTo(Either.right(rule));
            return answered(decision.answer());
        }

        private Lifecycle answered(Either<Refusal, Option<ThreadEvent>> expected) {
            assertThat(untold)
                    .as(() -> before + "\nsettled what the story does not tell")
                    .isEmpty();
            assertThat(decision.answer()).as(before::toString).isEqualTo(expected);
            return decision.events().foldLeft(before, Lifecycle::happened);
        }

        private Lifecycle thenChanged() {
            assertThat(decision.answer().getOrElse(Option.none()))
                    .as(() -> before + "\nshould have changed something: " + decision.answer())
                    .isNotEmpty();
            return decision.events().foldLeft(before, Lifecycle::happened);
        }
    }
}
