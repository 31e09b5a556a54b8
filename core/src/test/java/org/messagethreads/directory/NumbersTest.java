package org.messagethreads.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.People.billing;
import static org.messagethreads.testkit.People.billingRoster;
import static org.messagethreads.testkit.People.owner;
import static org.messagethreads.testkit.People.support;

import io.vavr.collection.HashSet;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Roster;

/** A number belongs to one owner at a time. */
@Proves("N3")
class NumbersTest {

    private static final OwnerId THIRD = new OwnerId("62498880003");

    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Test
    void a_number_that_another_owner_has_is_refused() {
        directory.put(billing()).get();

        assertThat(directory.put(owner(THIRD, "Third", BILLING_NUMBER)).getLeft())
                .isEqualTo(new Refusal.NumberTaken(BILLING_NUMBER, BILLING, THIRD));
    }

    @Test
    void a_number_claimed_twice_in_one_change_is_refused_whatever_the_order() {
        Owner third = owner(THIRD, "Third", BILLING_NUMBER);
        Refusal taken = new Refusal.NumberTaken(BILLING_NUMBER, BILLING, THIRD);

        assertThat(directory.put(billing(), third).getLeft()).isEqualTo(taken);
        assertThat(directory.put(third, billing()).getLeft()).isEqualTo(taken);
        assertThat(directory.replaceAll(third, billing()).getLeft()).isEqualTo(taken);
    }

    @Test
    void a_refused_change_leaves_nothing_half_done() {
        directory.put(billing()).get();

        assertThat(directory
                        .put(support(), owner(THIRD, "Third", BILLING_NUMBER))
                        .isLeft())
                .isTrue();
        assertThat(directory
                        .replaceAll(support(), owner(THIRD, "Third", SUPPORT_NUMBER))
                        .isLeft())
                .isTrue();

        assertThat(directory.roster(SUPPORT)).isEqualTo(new Roster.Former(SUPPORT, 0, HashSet.empty()));
        assertThat(directory.roster(BILLING)).isEqualTo(billingRoster(1));
        assertThat(directory.ownerOf(SUPPORT_NUMBER)).isEmpty();
        assertThat(directory.ownersShownTo(ANN)).containsExactly(BILLING);
        assertThat(directory.owner(THIRD).name()).isEqualTo(THIRD.value());
    }

    @Test
    void two_owners_may_swap_their_numbers_in_one_change() {
        directory.put(billing(), support()).get();

        assertThat(directory
                        .put(
                                owner(BILLING, "Billing Queue", SUPPORT_NUMBER),
                                owner(SUPPORT, "Support Queue", BILLING_NUMBER))
                        .get())
                .containsExactly(BILLING, SUPPORT);

        assertThat(holder(BILLING_NUMBER)).isEqualTo(SUPPORT);
        assertThat(holder(SUPPORT_NUMBER)).isEqualTo(BILLING);
    }

    @Test
    void a_number_may_move_when_its_owner_gives_it_up_or_is_deleted() {
        directory.put(billing(), support()).get();

        directory
                .put(
                        owner(BILLING, "Billing Queue", SUPPORT_NUMBER),
                        owner(SUPPORT, "Support Queue", new PhoneNumber("+12092480009")))
                .get();
        assertThat(holder(SUPPORT_NUMBER)).isEqualTo(BILLING);
        assertThat(directory.ownerOf(BILLING_NUMBER)).isEmpty();

        directory.remove(BILLING);
        directory.put(owner(THIRD, "Third", SUPPORT_NUMBER)).get();
        assertThat(holder(SUPPORT_NUMBER)).isEqualTo(THIRD);
    }

    private OwnerId holder(PhoneNumber number) {
        return directory.ownerOf(number).get().owner();
    }
}
