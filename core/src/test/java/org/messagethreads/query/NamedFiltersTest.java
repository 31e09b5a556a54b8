package org.messagethreads.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.query.ThreadQuery.all;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.OTHER_GUEST;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import io.vavr.collection.HashSet;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadId;

/** A filter that names what the reader does not see is refused, not answered with an empty list. */
@Proves("L6")
class NamedFiltersTest {

    private static final PhoneNumber SPARE = new PhoneNumber("+12092480009");

    private final World world = new World();
    private final ThreadId billings = world.received(PAIR, "Hello").id();

    @Test
    void an_owner_the_caller_does_not_see_is_refused_even_beside_one_they_see() {
        assertThat(list(all().withOwners(HashSet.of(BILLING, SUPPORT)), ANN).getLeft())
                .isEqualTo(new Refusal.OwnerNotVisible(SUPPORT));
        assertThat(list(all().withOwners(HashSet.of(BILLING, SUPPORT)), CLEO)
                        .get()
                        .threads())
                .hasSize(1);
    }

    @Test
    void an_owner_nobody_knows_is_refused_to_a_handler_and_empty_for_the_host() {
        ThreadQuery query = all().withOwners(HashSet.of(new OwnerId("404")));

        assertThat(list(query, CLEO).getLeft()).isEqualTo(new Refusal.OwnerNotVisible(new OwnerId("404")));
        assertThat(world.service.list(query, Reader.host()).get().threads()).isEmpty();
    }

    @Test
    void of_two_owners_the_caller_does_not_see_the_first_by_id_is_named() {
        ThreadQuery query = all().withOwners(HashSet.of(SUPPORT, BILLING));

        assertThat(list(query, new HandlerId("404")).getLeft()).isEqualTo(new Refusal.OwnerNotVisible(BILLING));
    }

    @Test
    void a_number_of_an_owner_the_caller_sees_may_be_named_though_no_thread_has_it() {
        assertThat(list(all().withOwnerNumber(SUPPORT_NUMBER), STRANGER).get().threads())
                .isEmpty();
        assertThat(list(all().withOwnerNumber(SUPPORT_NUMBER), ANN).getLeft())
                .isEqualTo(new Refusal.OwnerNumberNotVisible(SUPPORT_NUMBER));
    }

    @Test
    void a_number_nobody_has_is_refused_to_a_handler_and_empty_for_the_host() {
        ThreadQuery query = all().withOwnerNumber(OTHER_GUEST);

        assertThat(list(query, ANN).getLeft()).isEqualTo(new Refusal.OwnerNumberNotVisible(OTHER_GUEST));
        assertThat(world.service.list(query, Reader.host()).get().threads()).isEmpty();
    }

    @Test
    void a_number_that_moved_away_may_be_named_by_those_who_see_a_thread_it_stands_on() {
        world.directory
                .put(
                        owner(BILLING, "Billing Queue", SPARE, handler(ANN, "Ann", ASSIGNABLE)),
                        owner(SUPPORT, "Support Queue", BILLING_NUMBER, handler(STRANGER, "Sue", ASSIGNABLE)))
                .get();
        ThreadQuery query = all().withOwnerNumber(BILLING_NUMBER);

        assertThat(list(query, ANN).get().threads().map(it -> it.id())).containsExactly(billings);
        assertThat(list(query, STRANGER).get().threads()).isEmpty();
        assertThat(list(all().withOwnerNumber(SUPPORT_NUMBER), STRANGER).getLeft())
                .isEqualTo(new Refusal.OwnerNumberNotVisible(SUPPORT_NUMBER));
    }

    @Test
    void a_number_that_stands_on_a_tombstone_only_may_be_named_too() {
        world.changed(new Delete(billings, ANN));
        world.directory
                .put(owner(BILLING, "Billing Queue", SPARE, handler(ANN, "Ann", ASSIGNABLE)))
                .get();

        assertThat(list(all().withOwnerNumber(BILLING_NUMBER), ANN).get().threads())
                .isEmpty();
    }

    @Test
    void a_number_of_a_deleted_owner_without_threads_is_refused() {
        world.directory.remove(SUPPORT);

        assertThat(list(all().withOwnerNumber(SUPPORT_NUMBER), STRANGER).getLeft())
                .isEqualTo(new Refusal.OwnerNumberNotVisible(SUPPORT_NUMBER));
        assertThat(list(all().withOwners(HashSet.of(SUPPORT)), STRANGER).get().threads())
                .isEmpty();
    }

    @Test
    void any_guest_may_be_named() {
        ThreadId supports = world.received(new NumberPair(SUPPORT_NUMBER, OTHER_GUEST), "Hello")
                .id();

        assertThat(list(all().withGuestNumber(OTHER_GUEST), ANN).get().threads())
                .isEmpty();
        assertThat(list(all().withGuestNumber(OTHER_GUEST), STRANGER)
                        .get()
                        .threads()
                        .map(it -> it.id()))
                .containsExactly(supports);
        assertThat(list(all().withGuestNumber(GUEST), STRANGER).get().threads()).isEmpty();
    }

    private Either<Refusal, Page> list(ThreadQuery query, HandlerId by) {
        return world.service.list(query, Reader.handler(by));
    }
}
