package org.messagethreads.lincheck;

import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import java.time.Duration;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.directory.Owner;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadCommand.Reconcile;

/**
 * Commands, and each way to read together with them, take effect at one moment; whatever concerns several pairs, as far
 * as it concerns one of them, and a delta, as far as it concerns one thread: it has each as it stands when it is looked
 * at.
 */
@Proves({"I1", "I6", "M11", "X1", "X3", "A7", "A8", "R6", "D4", "S6", "S11"})
@Tag("lincheck")
class ServiceTest {

    static Stream<Class<?>> waysToRead() {
        return Stream.of(Reading.class, Listing.class, Syncing.class, Compacting.class, AskingForTheNextExpiry.class);
    }

    static Stream<Class<?>> planned() {
        return Check.toPlan(Stream.concat(waysToRead(), Stream.of(Leaving.class)));
    }

    @ParameterizedTest
    @MethodSource("planned")
    void some_order_explains_all_answers_of_planned_interleavings(Class<?> operations) {
        Check.planned(operations);
    }

    @ParameterizedTest
    @MethodSource("waysToRead")
    void some_order_explains_all_answers_under_stress(Class<?> operations) {
        Check.stressed(operations);
    }

    public static class Reading extends Commands {

        @Operation
        public String thread(int thread) {
            return service.thread(id(thread), Reader.host())
                    .fold(it -> it.rule().name(), Commands::shown);
        }
    }

    public static class Listing extends Commands {

        private final ThreadQuery open = ThreadQuery.all().withStatus(Status.OPEN);

        @Operation
        public String list(Pair pair) {
            return service.list(open.withGuestNumber(pair.numbers().guest()), Reader.host())
                    .get()
                    .threads()
                    .map(Commands::shown)
                    .mkString(", ");
        }
    }

    public static class Syncing extends Commands {

        @Operation
        public String full(Pair pair) {
            return sync(SyncRequest.full(), it -> it.facts().pair().equals(pair.numbers()));
        }

        @Operation
        public String delta(int thread) {
            return sync(SyncRequest.after(beforeTheExpiry), it -> it.id().equals(id(thread)));
        }
    }

    public static class Compacting extends OnePair {

        @Operation
        public int compact() {
            return service.compact(new Retention(Duration.ZERO, 0));
        }

        @Operation
        public String delta(int thread) {
            return sync(SyncRequest.after(beforeTheExpiry), it -> it.id().equals(id(thread)));
        }
    }

    public static class AskingForTheNextExpiry extends Commands {

        @Operation
        public String nextExpiry() {
            return service.nextExpiry().toString();
        }
    }

    /** A Reconcile and a compaction take a step for each pair. */
    public abstract static class OnePair extends Commands {

        @Override
        final NumberPair numbers(Pair ignored) {
            return Pair.ONE.numbers();
        }
    }

    /**
     * Bob leaves, and the service is told. Between the two, of two callers one may go by the old roster and the other
     * by the new one (A8): so only one beside him.
     */
    public static class Leaving extends OnePair {

        @Operation
        public String bobLeaves() {
            Owner.Handler ann = handler(People.ANN, "Ann", Owner.Assignability.ASSIGNABLE);
            directory.put(owner(BILLING, "Billing Queue", BILLING_NUMBER, ann)).get();
            return handle(new Reconcile(BILLING));
        }
    }
}
