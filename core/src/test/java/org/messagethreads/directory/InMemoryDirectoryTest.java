package org.messagethreads.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import static org.messagethreads.testkit.People.billing;
import static org.messagethreads.testkit.People.billingRoster;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;
import static org.messagethreads.testkit.People.support;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.conformance.DirectoryContract;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.Roster;

/** Owners, their rosters, and who sees them. */
class InMemoryDirectoryTest {

    private static final OwnerId UNKNOWN = new OwnerId("404");

    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Nested
    class Contract extends DirectoryContract<InMemoryDirectory> {
        @Override
        protected InMemoryDirectory newDirectory() {
            return new InMemoryDirectory();
        }

        @Override
        protected void replaceAll(InMemoryDirectory changed, Owner... owners) {
            changed.replaceAll(owners).get();
        }
    }

    @Test
    void an_owner_nobody_heard_of_has_an_empty_roster() {
        assertThat(directory.roster(UNKNOWN)).isEqualTo(new Roster.Former(UNKNOWN, 0, HashSet.empty()));
        assertThat(directory.ownerOf(BILLING_NUMBER)).isEmpty();
        assertThat(directory.ownersShownTo(ANN)).isEmpty();
        assertThat(directory.remove(UNKNOWN)).isEmpty();
    }

    @Test
    void owners_that_are_put_answer_for_their_numbers() {
        assertThat(directory.put(billing(), support()).get()).containsExactly(BILLING, SUPPORT);

        assertThat(directory.roster(BILLING)).isEqualTo(billingRoster(1));
        assertThat(directory.ownerOf(BILLING_NUMBER)).containsExactly(billingRoster(1));
        assertThat(directory.ownerOf(SUPPORT_NUMBER).get().owner()).isEqualTo(SUPPORT);
    }

    @Test
    void an_equal_put_changes_nothing() {
        directory.put(billing(), support()).get();

        assertThat(directory.put(support(), billing()).get()).isEmpty();
        assertThat(directory.replaceAll(billing(), support()).get()).isEmpty();
        assertThat(directory.roster(BILLING).revision()).isEqualTo(1);
    }

    @Test
    void the_order_of_owners_and_handlers_is_irrelevant() {
        InMemoryDirectory turned = new InMemoryDirectory();
        Seq<Handler> handlers = billing().handlers().toVector().reverse();

        assertThat(directory.put(billing(), support()).get())
                .isEqualTo(turned.put(
                                support(),
                                owner(BILLING, "Billing Queue", BILLING_NUMBER, handlers.toJavaArray(Handler[]::new)))
                        .get());
        assertThat(turned.roster(BILLING)).isEqualTo(directory.roster(BILLING));
        assertThat(turned.put(billing()).get()).isEmpty();
    }

    @Test
    @Proves("A8")
    void revisions_rise_with_every_change_of_the_owner() {
        directory.put(billing(), support()).get();
        directory.put(billingWith(handler(ANN, "Ann", NOT_ASSIGNABLE))).get();
        directory.put(billingWith(handler(ANN, "Anna", NOT_ASSIGNABLE))).get();
        assertThat(directory.roster(BILLING).revision()).isEqualTo(3);
        directory.remove(BILLING);
        assertThat(directory.roster(BILLING).revision()).isEqualTo(4);
        directory.put(billing()).get();

        assertThat(directory.roster(BILLING)).isEqualTo(billingRoster(5));
        assertThat(directory.roster(SUPPORT).revision()).isEqualTo(1);
    }

    @Test
    void a_replacement_deletes_whom_it_does_not_describe() {
        directory.put(billing(), support()).get();

        assertThat(directory.replaceAll(support()).get()).containsExactly(BILLING);
        assertThat(directory.roster(BILLING)).isEqualTo(new Roster.Former(BILLING, 2, HashSet.of(ANN, BOB, CLEO, GUS)));
        assertThat(directory.ownerOf(BILLING_NUMBER)).isEmpty();
        assertThat(directory.ownerOf(SUPPORT_NUMBER)).isNotEmpty();
    }

    @Test
    void an_owner_described_twice_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> directory.put(billing(), billing()));
        assertThatIllegalArgumentException().isThrownBy(() -> directory.replaceAll(billing(), billing()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> billingWith(handler(ANN, "Ann", ASSIGNABLE), handler(ANN, "Anna", NOT_ASSIGNABLE)));
    }

    @Nested
    @Proves("L1")
    class A_removed_owner {

        @Test
        void is_shown_to_its_last_handlers_who_handle_it_no_longer() {
            directory.put(billing()).get();
            directory.put(billingWith(handler(BOB, "Bob", ASSIGNABLE))).get();

            assertThat(directory.remove(BILLING)).containsExactly(BILLING);

            Roster former = directory.roster(BILLING);
            assertThat(former).isEqualTo(new Roster.Former(BILLING, 3, HashSet.of(BOB)));
            assertThat(former.shows(BOB)).isTrue();
            assertThat(former.shows(ANN)).isFalse();
            assertThat(former.handles(BOB)).isFalse();
            assertThat(former.canBeAssigned(BOB)).isFalse();
            assertThat(former.has(BILLING_NUMBER)).isFalse();
        }

        @Test
        void cannot_be_removed_again() {
            directory.put(billing()).get();
            directory.remove(BILLING);

            assertThat(directory.remove(BILLING)).isEmpty();
            assertThat(directory.replaceAll().get()).isEmpty();
            assertThat(directory.roster(BILLING).shows(ANN)).isTrue();
        }

        @Test
        void that_returns_is_shown_to_its_new_handlers_alone() {
            directory.put(billing()).get();
            directory.remove(BILLING);
            directory.put(billingWith(handler(STRANGER, "Sue", ASSIGNABLE))).get();

            assertThat(directory.ownersShownTo(ANN)).isEmpty();
            assertThat(directory.ownersShownTo(STRANGER)).containsExactly(BILLING);
        }
    }

    @Test
    @Proves("L1")
    void the_owners_shown_to_a_handler_are_those_whose_rosters_show_them() {
        assertShownAgrees();
        directory.put(billing(), support()).get();
        assertShownAgrees();
        directory.put(billingWith(handler(CLEO, "Cleo", NOT_ASSIGNABLE))).get();
        assertShownAgrees();
        directory.remove(SUPPORT);
        assertShownAgrees();
        directory.replaceAll(support(), owner(UNKNOWN, "Third", BILLING_NUMBER)).get();
        assertShownAgrees();
        directory.put(billingWith()).isLeft();
        assertShownAgrees();
    }

    private void assertShownAgrees() {
        for (HandlerId handler : List.of(ANN, BOB, CLEO, GUS, STRANGER)) {
            assertThat(directory.ownersShownTo(handler))
                    .isEqualTo(HashSet.of(BILLING, SUPPORT, UNKNOWN)
                            .filter(owner -> directory.roster(owner).shows(handler)));
        }
    }

    private static Owner billingWith(Handler... handlers) {
        return owner(BILLING, "Billing Queue", BILLING_NUMBER, handlers);
    }
}
