package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.added;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.billingRoster;

import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Callers;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Conversation;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.ThreadEvent;

/** What appends do to each other when they come at once, sentence by sentence. */
abstract class AppendsAtOnceContract extends StoreContract<ThreadRepository> {

    private static final int CALLERS = 4;
    private static final int ROUNDS = 100;

    /** Who lost reads again, and one of them wins each time: it ends. */
    private static final int MOST_TRIES = 100_000;

    @Test
    @Proves({"I1", "M11"})
    void of_appends_on_one_basis_one_wins_and_the_others_wrote_nothing()
            throws ExecutionException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            Conversation basis = store.find(pair(round));
            String message = "m" + round + "-";
            int first = CALLERS * round;

            Seq<Conversation> winners =
                    winners(caller -> append(basis, opened(basis.pair(), id(first + caller), message + caller, NOON)));

            assertThat(winners).containsExactly(store.find(basis.pair()));
            assertThat(Vector.range(0, CALLERS).flatMap(caller -> store.history(id(first + caller))))
                    .hasSize(1);
        }
    }

    @Test
    @Proves("A7")
    void what_was_acknowledged_is_kept_however_many_write_to_one_pair()
            throws ExecutionException, InterruptedException {
        append(PAIR, opened(PAIR, ONE, "first"));

        Seq<Position> versions = Callers.atOnce(callers(this::addsAHundred)).flatMap(it -> it);

        assertThat(versions.sorted())
                .isEqualTo(Vector.rangeClosed(2L, 1L + CALLERS * ROUNDS).map(Position::new));
        Seq<String> messages = store.history(ONE)
                .flatMap(ThreadEvent::message)
                .map(Message::id)
                .map(it -> it.value());
        assertThat(messages).hasSize(1 + CALLERS * ROUNDS).doesNotHaveDuplicates();
        assertThat(store.find(PAIR).version()).isEqualTo(new Position(1L + CALLERS * ROUNDS));
    }

    private Seq<Position> addsAHundred(int caller) {
        Seq<Position> versions = Vector.empty();
        for (int tries = 0; versions.size() < ROUNDS && tries < MOST_TRIES; tries++) {
            Conversation basis = store.find(PAIR);
            long next = basis.open().get().revision().value() + 1;
            versions = versions.appendAll(append(basis, added(ONE, next, "m" + caller + "-" + versions.size()))
                    .map(Conversation::version));
        }
        return versions;
    }

    @Test
    void positions_are_one_sequence_for_all_who_append_at_once() throws ExecutionException, InterruptedException {
        Seq<Seq<Position>> versions = Callers.atOnce(callers(this::opensAHundred));

        assertThat(versions.flatMap(it -> it).sorted())
                .isEqualTo(Vector.rangeClosed(1L, CALLERS * ROUNDS).map(Position::new));
        assertThat(versions).allSatisfy(it -> assertThat(it).isEqualTo(it.sorted()));
    }

    private Seq<Position> opensAHundred(int caller) {
        return Vector.range(caller * ROUNDS, (caller + 1) * ROUNDS)
                .map(number -> append(pair(number), opened(pair(number), id(number), "m" + number)))
                .map(Conversation::version);
    }

    @Test
    @Proves({"X1", "X3"})
    void of_appends_with_one_message_id_one_wins_whatever_the_pair() throws ExecutionException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            String message = "m" + round;
            int first = CALLERS * round;

            Seq<Conversation> winners = winners(caller -> append(
                    store.find(pair(first + caller)), opened(pair(first + caller), id(first + caller), message)));

            assertThat(winners).hasSize(1);
            assertThat(Vector.range(0, CALLERS).flatMap(caller -> store.history(id(first + caller))))
                    .hasSize(1);
        }
    }

    @Test
    @Proves("M8")
    void of_appends_with_one_thread_id_one_wins_whatever_the_pair() throws ExecutionException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            long thread = round;
            int first = CALLERS * round;

            Seq<Conversation> winners = winners(caller -> append(
                    store.find(pair(first + caller)),
                    opened(pair(first + caller), id(thread), "m" + (first + caller))));

            assertThat(winners.map(Conversation::pair)).hasSize(1).containsExactlyElementsOf(store.pairOf(id(thread)));
            assertThat(store.history(id(thread))).hasSize(1);
        }
    }

    /** What got in before the telling returned is what is there at the end. */
    @Test
    @Proves("A8")
    void once_a_roster_was_told_nothing_decided_on_an_older_one_is_written()
            throws ExecutionException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            int number = round;
            open(number);

            Seq<Long> seen = Callers.atOnce(
                    callers(caller -> caller == 0 ? versionOnceTold(number) : versionOfLastWin(number, caller)));

            long atTheEnd = store.find(pair(number)).version().value();
            assertThat(seen.head()).isEqualTo(atTheEnd);
            assertThat(seen).allMatch(version -> version <= atTheEnd);
        }
    }

    private long versionOnceTold(int round) {
        store.told(billingRoster(round + 1L));
        return store.find(pair(round)).version().value();
    }

    private long versionOfLastWin(int round, int caller) {
        long last = 0;
        for (int tries = 0; tries < 20; tries++) {
            Conversation basis = store.find(pair(round));
            long next = basis.open().get().revision().value() + 1;
            last = store.append(
                            basis,
                            Option.some(billingRoster(round)),
                            List.of(added(id(round), next, "m" + round + "-" + caller + "-" + tries)))
                    .map(it -> it.version().value())
                    .getOrElse(last);
        }
        return last;
    }

    private static Seq<Conversation> winners(Function1<Integer, Option<Conversation>> caller)
            throws ExecutionException, InterruptedException {
        return Callers.atOnce(callers(caller)).flatMap(it -> it);
    }

    private static <T> Seq<Callable<T>> callers(Function1<Integer, T> caller) {
        return Vector.range(0, CALLERS).map(number -> () -> caller.apply(number));
    }
}
