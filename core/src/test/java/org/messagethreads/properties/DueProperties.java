package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Stage;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadEvent;

/** Many threads that fall due together. */
class DueProperties {

    private static final Comparator<MessageThread.Open> DUE_ORDER = Comparator.comparing(MessageThread.Open::deadline)
            .thenComparing(thread -> thread.id().toString());

    /** A guest writes after a pause. */
    record Writing(int guest, int pause) {}

    @Property(tries = 200)
    @Proves("T6")
    void threads_due_together_settle_by_deadline_then_by_id(
            @ForAll("writings") List<Writing> writings, @ForAll @IntRange(min = 1, max = 600) int most) {
        Stage stage = written(writings);
        Seq<MessageThread.Open> open = open(stage).sorted(DUE_ORDER);
        int before = stage.store.events().size();
        stage.clock.advance(Duration.ofHours(1));

        int settled = 0;
        while (settled < open.size()) {
            settled += stage.service.settle(most).size();
        }

        Seq<ThreadEvent> expiries = stage.store.events().drop(before);
        assertThat(expiries.map(ThreadEvent::thread)).isEqualTo(open.map(MessageThread::id));
        assertThat(expiries.map(ThreadEvent::at)).isEqualTo(open.map(MessageThread.Open::deadline));
    }

    @Property(tries = 200)
    @Proves("T6")
    void the_store_gives_what_is_due_and_the_next_deadline_as_a_scan_would(
            @ForAll("writings") List<Writing> writings,
            @ForAll @IntRange(max = 4_000) int millis,
            @ForAll @IntRange(min = 1, max = 600) int most) {
        Stage stage = written(writings);
        Seq<MessageThread.Open> open = open(stage).sorted(DUE_ORDER);
        var until = People.NOON.plusMillis(millis);

        assertThat(stage.store.nextDeadline()).isEqualTo(open.headOption().map(MessageThread.Open::deadline));
        assertThat(stage.store.due(until, most))
                .isEqualTo(open.filter(thread -> thread.isOverdue(until))
                        .take(most)
                        .map(thread -> thread.facts().pair()));
        assertThat(stage.service.nextExpiry())
                .isEqualTo(open.find(thread -> !thread.isOverdue(stage.now())).map(MessageThread.Open::deadline));
    }

    @Provide
    Arbitrary<List<Writing>> writings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, 100)))
                .as(Writing::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(500);
    }

    /** A time to live of three seconds. */
    private static Stage written(List<Writing> writings) {
        Stage stage = new Stage(Duration.ofSeconds(3));
        for (Writing writing : writings) {
            stage.clock.advance(Duration.ofMillis(writing.pause()));
            MessageId message = new MessageId("m" + stage.store.events().size());
            stage.handle(new ThreadCommand.Receive(pair(writing.guest()), message, Option.none()));
        }
        return stage;
    }

    private static Seq<MessageThread.Open> open(Stage stage) {
        return Vector.range(0, 401)
                .flatMap(guest -> stage.store.find(pair(guest)).open());
    }

    private static NumberPair pair(int guest) {
        return new NumberPair(People.BILLING_NUMBER, new PhoneNumber("+1" + (4_155_550_000L + guest)));
    }
}
