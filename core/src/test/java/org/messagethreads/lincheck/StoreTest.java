package org.messagethreads.lincheck;

import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.People.BILLING;

import java.time.Instant;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Conversation;

/** Appends, and each port together with them, take effect at one moment. */
@Proves({"I1", "X3", "S10"})
@Tag("lincheck")
class StoreTest {

    static Stream<Class<?>> ports() {
        return Stream.of(Conversations.class, Messages.class, Histories.class, Open.class, Due.class, Heads.class);
    }

    static Stream<Class<?>> planned() {
        return Check.toPlan(ports());
    }

    @ParameterizedTest
    @MethodSource("planned")
    void some_order_explains_all_answers_of_planned_interleavings(Class<?> operations) {
        Check.planned(operations);
    }

    @ParameterizedTest
    @MethodSource("ports")
    void some_order_explains_all_answers_under_stress(Class<?> operations) {
        Check.stressed(operations);
    }

    public abstract static class Sound extends Appends {

        Sound() {
            super(ForwardingStore::new);
        }
    }

    public static class Conversations extends Sound {

        @Operation
        public String find(Pair pair) {
            Conversation found = store.find(pair.numbers());
            return found.version().value()
                    + found.open()
                            .fold(
                                    () -> " closed",
                                    it -> " open " + it.revision().value());
        }
    }

    public static class Messages extends Sound {

        @Operation
        public boolean accepted(int message) {
            return store.accepted(messageId(message)).isDefined();
        }
    }

    public static class Histories extends Sound {

        @Operation
        public int history(int thread) {
            return store.history(id(thread)).size();
        }
    }

    public static class Open extends Sound {

        @Operation
        public boolean isOpen(int thread) {
            return store.openThreads(BILLING).contains(id(thread));
        }
    }

    public static class Due extends Sound {

        @Operation
        public String due() {
            return store.due(Instant.MAX, 9).map(it -> it.guest().e164()).mkString(" ");
        }
    }

    public static class Heads extends Sound {

        @Operation
        public long head() {
            return store.head().value();
        }
    }
}
