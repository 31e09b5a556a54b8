package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.directory.Owner.Assignability.NOT_ASSIGNABLE;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.People.handler;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.messagethreads.directory.Owner;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.OfMessage;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** One of many callers at once; remembers every answer it got. */
final class Hammer implements Callable<Hammer> {

    /** A command and its answer. */
    record Answered(ThreadCommand command, Either<Refusal, Outcome> answer) {}

    private static final Vector<HandlerId> CALLERS = Vector.of(ANN, BOB, CLEO, GUS, STRANGER);

    final List<Answered> answers = new ArrayList<>();
    int swept;

    private final World world;
    private final Vector<NumberPair> pairs;
    private final Recent recent;
    private final SplittableRandom random;
    private final String name;
    private final int strokes;

    Hammer(World world, Vector<NumberPair> pairs, Recent recent, String name, long seed, int strokes) {
        this.world = world;
        this.pairs = pairs;
        this.recent = recent;
        this.name = name;
        this.random = new SplittableRandom(seed);
        this.strokes = strokes;
    }

    @Override
    public Hammer call() {
        for (int stroke = 0; stroke < strokes; stroke++) {
            boolean othersUseItToo = random.nextInt(5) == 0;
            strike(new MessageId((othersUseItToo ? "all" : name) + "-" + stroke));
        }
        return this;
    }

    private void strike(MessageId message) {
        switch (random.nextInt(25)) {
            case 0, 1, 2, 3, 4, 5 -> handle(new Receive(pair(), message, Option.some(text(message))));
            case 6, 7, 8, 9 -> handle(new Send(pair(), message, text(message), caller()));
            case 10, 11, 12 -> recent.thread(random).forEach(it -> handle(assign(it)));
            case 13 -> recent.thread(random).forEach(it -> handle(new Unassign(it, caller())));
            case 14 -> recent.thread(random).forEach(it -> handle(new Resolve(it, caller())));
            case 15 -> recent.thread(random).forEach(it -> handle(new Delete(it, caller())));
            case 16, 17 -> recent.message(random).forEach(this::handle);
            case 18 -> recent.thread(random).forEach(this::read);
            case 19 -> list();
            case 20 -> swept += world.service.settle(1 + random.nextInt(5)).size();
            case 21 -> timePasses();
            case 22 -> nextExpiry();
            case 23 -> lookUp();
            default -> directoryChanges();
        }
    }

    private void handle(ThreadCommand command) {
        Either<Refusal, Outcome> answer = world.handle(command);
        answers.add(new Answered(command, answer));
        answer.forEach(outcome -> {
            if (outcome instanceof Outcome.Changed changed) {
                NumberPair pair = changed.thread().facts().pair();
                assertThat(world.store.find(pair).version()).isGreaterThanOrEqualTo(changed.at());
                recent.remember(changed.thread().id(), random);
            }
        });
        if (command instanceof OfMessage message) {
            recent.remember(message, random);
        }
    }

    private Assign assign(ThreadId id) {
        HandlerId by = caller();
        HandlerId to = random.nextBoolean() ? by : caller();
        Option<Revision> seen = random.nextInt(4) > 0
                ? Option.none()
                : world.service.thread(id, Reader.host()).toOption().map(MessageThread::revision);
        return new Assign(id, by, to, seen);
    }

    private void read(ThreadId id) {
        Instant before = world.clock.instant();
        MessageThread thread = world.service.thread(id, Reader.host()).get();
        assertLivesAt(before, thread);
        boolean deleted = thread instanceof MessageThread.Deleted;
        var history = world.service.history(id, Reader.host()).get();
        if (deleted || history.exists(ThreadEvent.Deleted.class::isInstance)) {
            assertThat(history.flatMap(ThreadEvent::message).flatMap(Message::text))
                    .isEmpty(); // I7
        }
    }

    /** Who finds a thread finds its conversation, and with that a history as new or newer. */
    private void lookUp() {
        world.store
                .openThreads(BILLING)
                .take(5)
                .flatMap(id -> world.store.find(world.store.pairOf(id).get()).thread(id))
                .forEach(thread -> assertThat(
                                (long) world.store.history(thread.id()).size())
                        .isGreaterThanOrEqualTo(thread.revision().value()));
        world.store
                .due(world.clock.instant(), 5)
                .forEach(pair -> assertThat(world.store.find(pair).threads()).isNotEmpty());
        messagesOf(pair());
    }

    private void messagesOf(NumberPair pair) {
        world.store
                .find(pair)
                .open()
                .forEach(open -> world.store
                        .history(open.id())
                        .take((int) open.revision().value())
                        .flatMap(ThreadEvent::message)
                        .forEach(it -> assertThat(world.store.accepted(it.id())).isNotEmpty()));
    }

    private void list() {
        Instant before = world.clock.instant();
        var threads = world.service
                .list(ThreadQuery.all().withLimit(1 + random.nextInt(50)), Reader.handler(caller()))
                .get()
                .threads();
        threads.forEach(thread -> assertLivesAt(before, thread));
        assertThat(threads.map(MessageThread::id).distinct()).hasSameSizeAs(threads);
    }

    private void nextExpiry() {
        Instant before = world.clock.instant();
        assertThat(world.service.nextExpiry().forAll(before::isBefore)).isTrue();
    }

    /** I6. */
    private static void assertLivesAt(Instant time, MessageThread thread) {
        if (thread instanceof MessageThread.Open open) {
            assertThat(open.deadline()).isAfter(time);
        }
    }

    private void timePasses() {
        synchronized (world.clock) {
            boolean leaps = random.nextInt(8) == 0;
            world.clock.advance(leaps ? Duration.ofDays(3) : Duration.ofMinutes(random.nextInt(300)));
        }
    }

    /** Who handles Billing changes, and now and then the two owners swap their numbers. */
    private void directoryChanges() {
        Set<PhoneNumber> one = HashSet.of(BILLING_NUMBER);
        Set<PhoneNumber> other = HashSet.of(SUPPORT_NUMBER);
        boolean swapped = random.nextInt(4) == 0;
        world.directory
                .put(owner(BILLING, swapped ? other : one), owner(SUPPORT, swapped ? one : other))
                .get();
        if (random.nextInt(8) == 0) {
            assertThat(world.directory.remove(SUPPORT).size()).isLessThan(2);
        }
        handle(new Reconcile(BILLING));
        handle(new Reconcile(SUPPORT));
    }

    private Owner owner(OwnerId id, Set<PhoneNumber> numbers) {
        return new Owner(
                id,
                "Queue",
                "Department",
                numbers,
                CALLERS.filter(it -> random.nextInt(4) > 0)
                        .map(it -> handler(it, "Name", random.nextInt(5) > 0 ? ASSIGNABLE : NOT_ASSIGNABLE))
                        .toSet());
    }

    private NumberPair pair() {
        return pairs.get(random.nextInt(pairs.size()));
    }

    private HandlerId caller() {
        return CALLERS.get(random.nextInt(CALLERS.size()));
    }

    private static Text text(MessageId id) {
        return new Text("text of " + id);
    }
}
