package org.messagethreads.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.messagethreads.query.ThreadQuery.all;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.NOON;
import static org.messagethreads.testkit.People.OTHER_GUEST;
import static org.messagethreads.testkit.People.OTHER_PAIR;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.thread.Availability.ALIVE;
import static org.messagethreads.thread.Availability.DELETED;
import static org.messagethreads.thread.Status.OPEN;
import static org.messagethreads.thread.Status.RESOLVED;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.messagethreads.fixtures.Reachable;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadId;

/** Different filters AND, the values of one filter OR. A minute between one thread and the next. */
@Proves("L2")
class ListingTest {

    private static final NumberPair SUPPORTS = new NumberPair(SUPPORT_NUMBER, GUEST);

    private final World world = new World();
    private final ThreadId resolved = ended(PAIR);
    private final ThreadId deletedOpen = deleted(received(PAIR));
    private final ThreadId deletedResolved = deleted(ended(OTHER_PAIR));
    private final ThreadId open = received(PAIR);
    private final ThreadId ofOtherGuest = received(OTHER_PAIR);
    private final ThreadId ofSupport = received(SUPPORTS);

    @Test
    @Proves("L4")
    void all_that_is_alive_is_listed_the_oldest_first() {
        assertThat(listed(all())).containsExactly(resolved, open, ofOtherGuest, ofSupport);
    }

    @Test
    void by_status() {
        assertThat(listed(all().withStatus(OPEN))).containsExactly(open, ofOtherGuest, ofSupport);
        assertThat(listed(all().withStatus(RESOLVED))).containsExactly(resolved);
    }

    @Test
    @Proves({"D3", "L7"})
    void by_availability() {
        ThreadQuery deleted = all().withAvailability(HashSet.of(DELETED));

        assertThat(listed(deleted)).containsExactly(deletedOpen, deletedResolved);
        assertThat(listed(deleted.withStatus(OPEN))).containsExactly(deletedOpen);
        assertThat(listed(deleted.withStatus(RESOLVED))).containsExactly(deletedResolved);
        assertThat(listed(all().withAvailability(HashSet.of(ALIVE, DELETED)))).hasSize(6);
    }

    @Test
    void by_owner() {
        assertThat(listed(all().withOwners(HashSet.of(SUPPORT)))).containsExactly(ofSupport);
        assertThat(listed(all().withOwners(HashSet.of(BILLING)))).containsExactly(resolved, open, ofOtherGuest);
        assertThat(listed(all().withOwners(HashSet.of(BILLING, SUPPORT)))).hasSize(4);
        assertThat(listed(all().withOwners(HashSet.of(new OwnerId("404"))))).isEmpty();
    }

    @Test
    void by_numbers() {
        assertThat(listed(all().withOwnerNumber(SUPPORT_NUMBER))).containsExactly(ofSupport);
        assertThat(listed(all().withGuestNumber(OTHER_GUEST))).containsExactly(ofOtherGuest);
        assertThat(listed(all().withGuestNumber(GUEST))).containsExactly(resolved, open, ofSupport);
        assertThat(listed(all().withGuestNumber(GUEST).withOwnerNumber(BILLING_NUMBER)))
                .containsExactly(resolved, open);
    }

    @Test
    void by_creation_time_from_its_first_instant_to_before_its_end() {
        assertThat(listed(all().withCreated(minutes(1, 4)))).containsExactly(resolved);
        assertThat(listed(all().withCreated(minutes(1, 5)))).containsExactly(resolved, open);
        assertThat(listed(all().withCreated(minutes(5, 6)))).containsExactly(ofOtherGuest);
        assertThat(listed(all().withCreated(minutes(7, 99)))).isEmpty();
    }

    @Test
    void a_combination_of_all_filters_passes_what_passes_each() {
        Vector<ThreadQuery> queries = Vector.<ThreadQuery>of(all())
                .flatMap(it -> either(it, it.withStatus(OPEN), it.withStatus(RESOLVED)))
                .flatMap(it ->
                        either(it, it.withOwners(HashSet.of(BILLING)), it.withOwners(HashSet.of(BILLING, SUPPORT))))
                .flatMap(it -> either(it, it.withOwnerNumber(BILLING_NUMBER)))
                .flatMap(it -> either(it, it.withGuestNumber(GUEST), it.withGuestNumber(OTHER_GUEST)))
                .flatMap(it -> either(it, it.withCreated(minutes(2, 6))))
                .flatMap(it -> either(
                        it, it.withAvailability(HashSet.of(DELETED)), it.withAvailability(HashSet.of(ALIVE, DELETED))));
        Seq<MessageThread> everything = List.of(resolved, deletedOpen, deletedResolved, open, ofOtherGuest, ofSupport)
                .map(world::thread);

        assertThat(queries).hasSize(3 * 3 * 2 * 3 * 2 * 3);
        for (ThreadQuery query : queries) {
            Seq<ThreadId> expected = everything.filter(it -> passes(query, it)).map(MessageThread::id);
            assertThat(listed(query)).as("%s", query).isEqualTo(expected);
            assertThat(listed(query, Reader.handler(CLEO))).as("%s", query).isEqualTo(expected);
        }
    }

    @Test
    @Proves("L1")
    void no_owner_named_means_all_the_caller_handles() {
        assertThat(listed(all(), Reader.handler(ANN))).containsExactly(resolved, open, ofOtherGuest);
        assertThat(listed(all(), Reader.handler(CLEO))).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void a_page_of_another_size_than_1_to_1000_cannot_be_asked_for(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> all().withLimit(limit));
    }

    @Test
    void no_availability_cannot_be_asked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all().withAvailability(HashSet.empty()))
                .withMessageContaining("L2");
    }

    @Test
    void what_is_asked_for_in_vain_is_not_kept() {
        PhoneNumber unheardOf = guest(404);
        OwnerId unknown = new OwnerId("404");

        assertThat(listed(all().withGuestNumber(unheardOf))).isEmpty();
        assertThat(listed(all().withOwners(HashSet.of(unknown)))).isEmpty();

        assertThat(Reachable.textsFrom(world.service))
                .contains(GUEST.e164(), SUPPORT.value())
                .doesNotContain(unheardOf.e164(), unknown.value());
    }

    /** The filters once more, in other words. */
    private static boolean passes(ThreadQuery query, MessageThread thread) {
        Option<Status> status = query.status();
        Option<PhoneNumber> ownerNumber = query.ownerNumber();
        Option<PhoneNumber> guestNumber = query.guestNumber();
        Availability availability = thread instanceof MessageThread.Deleted ? DELETED : ALIVE;
        return (status.isEmpty()
                        || (status.get() == RESOLVED) == thread.resolution().isDefined())
                && (query.owners().isEmpty() || query.owners().contains(thread.owner()))
                && (ownerNumber.isEmpty()
                        || ownerNumber.get().equals(thread.facts().pair().owner()))
                && (guestNumber.isEmpty()
                        || guestNumber.get().equals(thread.facts().pair().guest()))
                && (query.created().isEmpty()
                        || query.created().get().contains(thread.facts().created()))
                && query.availability().contains(availability);
    }

    private static Vector<ThreadQuery> either(ThreadQuery... queries) {
        return Vector.of(queries);
    }

    private Seq<ThreadId> listed(ThreadQuery query) {
        return listed(query, Reader.host());
    }

    private Seq<ThreadId> listed(ThreadQuery query, Reader by) {
        return world.service.list(query, by).get().threads().map(MessageThread::id);
    }

    private static Period minutes(int from, int to) {
        return new Period(NOON.plus(Duration.ofMinutes(from)), NOON.plus(Duration.ofMinutes(to)));
    }

    private ThreadId received(NumberPair pair) {
        world.clock.advance(Duration.ofMinutes(1));
        return world.received(pair, "Hello").id();
    }

    private ThreadId ended(NumberPair pair) {
        return world.changed(new Resolve(received(pair), ANN)).thread().id();
    }

    private ThreadId deleted(ThreadId id) {
        return world.changed(new Delete(id, ANN)).thread().id();
    }
}
