package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.Hammer.Answered;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.Callers;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadEvent;

/**
 * Many callers at once, while rosters and numbers change, time passes and somebody sweeps: every answer is in the log,
 * everything in the log is somebody's answer or the system's doing, and the invariants hold at every step. A seed fixes
 * what the callers do, not how they interleave.
 */
class StressTest {

    private static final int CALLERS = 8;
    private static final int STROKES = 1_500;

    private final World world = new World();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    @Proves({"I1", "I3", "I4", "I5", "I6", "I7", "M11", "A7", "A8", "X1", "X3"})
    void one_hot_pair(long seed) {
        hammered(seed, Vector.of(pair(1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4})
    @Proves({"I1", "I2", "I3", "I4", "I5", "I6", "I7", "A8", "R3", "M12"})
    void many_pairs(long seed) {
        hammered(
                seed,
                Vector.range(0, 20)
                        .flatMap(number -> List.of(pair(number), new NumberPair(SUPPORT_NUMBER, guest(number))))
                        .append(new NumberPair(BILLING_NUMBER, SUPPORT_NUMBER))
                        .append(new NumberPair(SUPPORT_NUMBER, BILLING_NUMBER)));
    }

    private void hammered(long seed, Vector<NumberPair> pairs) {
        Callers.seeded(seed, () -> assertAllIsWell(strike(seed, pairs)));
    }

    private Seq<Hammer> strike(long seed, Vector<NumberPair> pairs) throws InterruptedException, ExecutionException {
        Recent recent = new Recent();
        return Callers.atOnce(Vector.range(0, CALLERS)
                .map(it -> new Hammer(world, pairs, recent, "h" + it, seed * CALLERS + it, STROKES)));
    }

    private void assertAllIsWell(Seq<Hammer> hammers) {
        assertThat(hammers).noneMatch(hammer -> hammer.answers.isEmpty());
        Seq<Answered> answers = hammers.flatMap(hammer -> hammer.answers).appendAll(lastReconciliation());
        Seq<ThreadEvent> log = world.store.events();

        assertAnswersAreInTheLog(answers, log);
        assertEachMessageWasAcceptedOnce(answers, log);
        assertThat(log.count(Audit::isExpiry))
                .isPositive()
                .isGreaterThanOrEqualTo(hammers.map(it -> it.swept).sum().intValue());
        Audit.of(log).assertHeldBy(world.store);
        Audit.of(log).assertHeldBy(Stores.replayed(log));
        assertAssigneesAreAssignable();
    }

    private Seq<Answered> lastReconciliation() {
        return List.of(BILLING, SUPPORT)
                .map(Reconcile::new)
                .map(command -> new Answered(command, world.handle(command)));
    }

    private static void assertAnswersAreInTheLog(Seq<Answered> answers, Seq<ThreadEvent> log) {
        Map<Position, ThreadEvent> answered = new HashMap<>();
        for (Outcome.Changed changed : answers.flatMap(StressTest::changes)) {
            assertThat(answered.put(changed.at(), changed.event()))
                    .as("%s", changed.at())
                    .isNull();
            assertThat(changed.thread().revision())
                    .isEqualTo(changed.event().change().revision());
        }
        Position at = Position.START;
        for (ThreadEvent event : log) {
            at = at.next();
            ThreadEvent told = answered.remove(at);
            if (told == null) {
                assertThat(event.by()).as("%s", at).isEqualTo(Initiator.Party.SYSTEM);
            } else {
                assertThat(told.withoutText()).as("%s", at).isEqualTo(event.withoutText());
            }
        }
        assertThat(answered).isEmpty();
    }

    private static Seq<Outcome.Changed> changes(Answered answered) {
        return answered.answer().fold(refusal -> List.empty(), outcome -> switch (outcome) {
            case Outcome.Changed it -> List.of(it);
            case Outcome.Reconciled it -> it.changes();
            case Outcome.Unchanged ignored -> List.empty();
        });
    }

    private static void assertEachMessageWasAcceptedOnce(Seq<Answered> answers, Seq<ThreadEvent> log) {
        Seq<MessageId> accepted = answers.filter(it -> it.command() instanceof OfMessage)
                .filter(it -> it.answer().exists(Outcome.Changed.class::isInstance))
                .map(it -> ((OfMessage) it.command()).message());
        assertThat(accepted.sortBy(MessageId::value))
                .isEqualTo(log.flatMap(ThreadEvent::message).map(it -> it.id()).sortBy(MessageId::value));
        assertThat(accepted.distinct()).hasSameSizeAs(accepted);
        assertThat(accepted).hasSizeGreaterThan(CALLERS);
    }

    /** I2, A8. */
    private void assertAssigneesAreAssignable() {
        Seq<MessageThread> threads = world.service
                .list(ThreadQuery.all().withStatus(Status.OPEN).withLimit(1_000), Reader.host())
                .get()
                .threads();
        assertThat(threads)
                .allMatch(thread -> thread.assignee()
                        .forAll(it -> world.directory.roster(thread.owner()).canBeAssigned(it)));
    }
}
