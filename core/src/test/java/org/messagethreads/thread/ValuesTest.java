package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.Events.added;
import static org.messagethreads.testkit.Events.change;
import static org.messagethreads.testkit.Events.inbound;
import static org.messagethreads.testkit.Events.opened;
import static org.messagethreads.testkit.Events.outbound;
import static org.messagethreads.testkit.Events.released;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.GUS;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;

/** Values: what cannot be built, and how the others are ordered and read. */
class ValuesTest {

    @Nested
    class Identifiers {

        static Stream<Arguments> kinds() {
            return Stream.of(
                    Arguments.of("owner id", (Function<String, Object>) OwnerId::new),
                    Arguments.of("handler id", (Function<String, Object>) HandlerId::new),
                    Arguments.of("message id", (Function<String, Object>) MessageId::new));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("kinds")
        void have_1_to_100_printable_ascii_characters(String ignored, Function<String, Object> kind) {
            String longest = "!~".repeat(50);

            assertThat(kind.apply("7")).hasToString("7");
            assertThat(kind.apply(longest)).hasToString(longest);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("kinds")
        void that_are_empty_or_too_long_cannot_be_built(String name, Function<String, Object> kind) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply(""))
                    .withMessage(name + " has 0 characters: 1 to 100 are right");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply("secret".repeat(17)))
                    .withMessage(name + " has 102 characters: 1 to 100 are right");
            assertThatIllegalArgumentException().isThrownBy(() -> kind.apply("s".repeat(101)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("kinds")
        void with_blanks_controls_or_foreign_characters_cannot_be_built(String name, Function<String, Object> kind) {
            Stream.of("a b", " ", "a\n", "\u007F", "\u0000", "\u00FC", "\uFF11", "\uD83D\uDE00")
                    .forEach(
                            value -> assertThatIllegalArgumentException()
                                    .isThrownBy(() -> kind.apply(value))
                                    .withMessage(
                                            name
                                                    + " has a character that is not printable ASCII: letters, digits and signs are right"));
        }

        @Test
        void are_ordered_as_text() {
            assertThat(new OwnerId("10")).isLessThan(new OwnerId("9"));
            assertThat(new HandlerId("10")).isLessThan(new HandlerId("9"));
            assertThat(new MessageId("10")).isLessThan(new MessageId("9"));
        }
    }

    @Nested
    class ThreadIds {

        private static final String TEXT = "0e51a3b2-4c6d-4e8f-9a0b-1c2d3e4f5a6b";

        @Test
        void are_read_in_either_case_and_print_in_lower_case() {
            assertThat(ThreadId.parse(TEXT)).containsExactly(new ThreadId(UUID.fromString(TEXT)));
            assertThat(ThreadId.parse(TEXT.toUpperCase(Locale.ROOT))).isEqualTo(ThreadId.parse(TEXT));
            assertThat(ThreadId.parse(TEXT).get()).hasToString(TEXT);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "1",
                    "0-0-0-0-1",
                    "0e51a3b24c6d4e8f9a0b1c2d3e4f5a6b",
                    "0e51a3b2-4c6d-4e8f-9a0b-1c2d3e4f5a6",
                    "0e51a3b2-4c6d-4e8f-9a0b-1c2d3e4f5a6bb",
                    "0e51a3b2-4c6d-4e8f-9a0b-1c2d3e4f5a6g",
                    "{0e51a3b2-4c6d-4e8f-9a0b-1c2d3e4f5a6b}",
                    " 0e51a3b2-4c6d-4e8f-9a0b-1c2d3e4f5a6b",
                })
        void no_other_text_is_one(String text) {
            assertThat(ThreadId.parse(text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "00000000-0000-0000-0000-000000000001, 00000000-0000-0000-0000-000000000002",
            "00000000-0000-0000-0000-000000000001, 00000000-0000-0000-8000-000000000000",
            "00000000-0000-0000-ffff-ffffffffffff, 00000000-0000-0001-0000-000000000000",
            "7fffffff-ffff-ffff-ffff-ffffffffffff, 80000000-0000-0000-0000-000000000000",
        })
        @Proves("T6")
        void are_ordered_as_their_lower_case_text(UUID less, UUID more) {
            assertThat(new ThreadId(less)).isLessThan(new ThreadId(more));
            assertThat(new ThreadId(more)).isGreaterThan(new ThreadId(less));
            assertThat(less.toString()).isLessThan(more.toString());
            assertThat(new ThreadId(less)).isEqualByComparingTo(new ThreadId(less));
        }
    }

    @Nested
    class Counts {

        @Test
        @Proves("I5")
        void revisions_begin_at_1() {
            assertThat(Revision.FIRST).isEqualTo(new Revision(1));
            assertThat(Revision.FIRST.next()).isEqualTo(new Revision(2));
            assertThat(new Revision(9)).isLessThan(new Revision(10));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Revision(0))
                    .withMessage("a revision is 0: 1 or more is right (I5)");
        }

        @Test
        void positions_begin_at_0() {
            assertThat(Position.START).isEqualTo(new Position(0));
            assertThat(Position.START.next()).isEqualTo(new Position(1));
            assertThat(new Position(9)).isLessThan(new Position(10));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Position(-1))
                    .withMessage("a position is -1: 0 or more is right");
        }
    }

    @Nested
    class Rosters {

        private final Roster current = People.billingRoster(7);
        private final Roster former = new Roster.Former(BILLING, 8, HashSet.of(ANN, GUS));

        @Test
        void the_current_one_knows_numbers_handlers_and_who_is_assignable() {
            assertThat(current.owner()).isEqualTo(BILLING);
            assertThat(current.revision()).isEqualTo(7);
            assertThat(current.has(BILLING_NUMBER)).isTrue();
            assertThat(current.has(SUPPORT_NUMBER)).isFalse();
            assertThat(current.handles(GUS)).isTrue();
            assertThat(current.handles(STRANGER)).isFalse();
            assertThat(current.canBeAssigned(ANN)).isTrue();
            assertThat(current.canBeAssigned(GUS)).isFalse();
        }

        @Test
        @Proves("L1")
        void the_current_one_shows_threads_to_its_handlers() {
            assertThat(current.shows(GUS)).isTrue();
            assertThat(current.shows(STRANGER)).isFalse();
        }

        @Test
        @Proves("L1")
        void a_former_one_shows_threads_to_its_last_handlers_who_command_nothing() {
            assertThat(former.shows(ANN)).isTrue();
            assertThat(former.shows(BOB)).isFalse();
            assertThat(former.handles(ANN)).isFalse();
            assertThat(former.canBeAssigned(ANN)).isFalse();
            assertThat(former.has(BILLING_NUMBER)).isFalse();
        }

        @Test
        @Proves("A8")
        void the_revisions_of_current_ones_begin_at_1() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> People.billingRoster(0))
                    .withMessage("a roster's revision is 0: 1 or more is right");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Roster.Former(BILLING, -1, HashSet.empty()))
                    .withMessage("a roster's revision is -1: 0 or more is right");
        }

        @Test
        void nobody_is_assignable_who_is_no_handler() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Roster.Current(
                            BILLING, 1, HashSet.of(BILLING_NUMBER), HashSet.of(ANN), HashSet.of(ANN, BOB)))
                    .withMessage(
                            "somebody assignable is no handler of owner %s: assignable handlers are right", BILLING);
        }
    }

    @Nested
    class ReadersAndScopes {

        @Test
        @Proves("L1")
        void a_reader_is_a_handler_or_the_host() {
            assertThat(Reader.host()).isEqualTo(new Reader.Host());
            assertThat(Reader.handler(ANN)).isEqualTo(new Reader.Handler(ANN));
        }

        @Test
        @Proves("L1")
        void a_scope_includes_some_owners_or_everything() {
            assertThat(new Scope.Everything().includes(SUPPORT)).isTrue();
            assertThat(new Scope.Owners(HashSet.of(BILLING)).includes(BILLING)).isTrue();
            assertThat(new Scope.Owners(HashSet.of(BILLING)).includes(SUPPORT)).isFalse();
        }
    }

    @Nested
    class WhoDidIt {

        @Test
        void the_author_of_a_message_a_handler_or_the_system() {
            assertThat(opened(inbound(1, "m1", NOON, "Hello")).by()).isEqualTo(Initiator.Party.GUEST);
            assertThat(opened(outbound(1, "m1", NOON, "Hello", ANN)).by()).isEqualTo(new Initiator.Handler(ANN));
            assertThat(added(change(1, 2, NOON), outbound(1, "m2", NOON, "Hello", BOB))
                            .by())
                    .isEqualTo(new Initiator.Handler(BOB));
            assertThat(released(change(1, 2, NOON), ANN).by()).isEqualTo(Initiator.Party.SYSTEM);
        }

        @Test
        void an_event_knows_its_thread_and_time() {
            ThreadEvent event = released(change(1, 2, NOON), ANN);

            assertThat(event.thread()).isEqualTo(id(1));
            assertThat(event.at()).isEqualTo(NOON);
            assertThat(event.message()).isEqualTo(Option.none());
        }
    }

    @Nested
    class Resolutions {

        static Stream<Arguments> senseless() {
            return Stream.of(
                    Arguments.of(StatusReason.MANUAL, Initiator.Party.SYSTEM),
                    Arguments.of(StatusReason.MANUAL, Initiator.Party.GUEST),
                    Arguments.of(StatusReason.THREAD_EXPIRED, Initiator.Party.GUEST),
                    Arguments.of(StatusReason.THREAD_EXPIRED, new Initiator.Handler(ANN)));
        }

        @ParameterizedTest
        @MethodSource("senseless")
        void are_manual_by_a_handler_or_otherwise_by_the_system(StatusReason reason, Initiator by) {
            String message = "a thread was resolved as %s by %s: MANUAL by a handler, all else by SYSTEM is right"
                    .formatted(reason, by);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Resolution(reason, by, NOON))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ThreadEvent.Resolved(change(1, 2, NOON), by, reason))
                    .withMessage(message);
        }
    }

    @Nested
    class Releases {

        @Test
        void are_never_the_guests() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ThreadEvent.Unassigned(change(1, 2, NOON), Initiator.Party.GUEST, ANN))
                    .withMessage("a guest unassigned a thread: a handler or the system is right");
        }
    }

    @Nested
    class StaleRevisions {

        @Test
        void tell_a_thread_with_its_revision_or_neither() {
            Revision seen = new Revision(2);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Refusal.Stale(seen, Option.some(id(1)), Option.none()))
                    .withMessage("a thread and its revision go together: both or none are right");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Refusal.Stale(seen, Option.none(), Option.some(seen)));
        }
    }
}
