package org.messagethreads.testkit.conformance;

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
import static org.messagethreads.testkit.People.billing;
import static org.messagethreads.testkit.People.billingRoster;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;
import static org.messagethreads.testkit.People.support;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.messagethreads.directory.Directory;
import org.messagethreads.directory.Listing;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Roster;

/**
 * The contract of {@link Directory}, each sentence of it a test that can be one: what a directory may wait for cannot.
 * A directory keeps it if a class that extends this one has no failing test.
 *
 * @param <D> the directory, with whatever its host changes it by
 */
public abstract class DirectoryContract<D extends Directory> {

    private static final OwnerId UNKNOWN = new OwnerId("404");

    private D directory;

    /** For the classes that extend it. */
    protected DirectoryContract() {}

    /**
     * Makes the directory that is tested; called once for each test.
     *
     * @return a directory that never heard of anybody
     */
    protected abstract D newDirectory();

    /**
     * Changes a directory, which its port cannot.
     *
     * @param changed which directory
     * @param owners all owners there are from now on, in one step; any other is deleted
     */
    protected abstract void replaceAll(D changed, Owner... owners);

    @BeforeEach
    final void begin() {
        directory = newDirectory();
    }

    @Test
    void nobody_has_a_number_no_owner_was_given() {
        assertThat(directory.ownerOf(BILLING_NUMBER)).isEmpty();
        become(billing());
        assertThat(directory.ownerOf(SUPPORT_NUMBER)).isEmpty();
        become();
        assertThat(directory.ownerOf(BILLING_NUMBER)).isEmpty();
    }

    @Test
    @Proves("N3")
    void a_number_has_the_roster_of_the_owner_who_has_it_now() {
        become(billing(), support());
        assertThat(directory.ownerOf(BILLING_NUMBER)).containsExactly(current(BILLING));

        become(owner(SUPPORT, "Support Queue", BILLING_NUMBER), owner(BILLING, "Billing Queue", SUPPORT_NUMBER));

        assertThat(directory.ownerOf(BILLING_NUMBER)).containsExactly(current(SUPPORT));
        assertThat(directory.ownerOf(SUPPORT_NUMBER)).containsExactly(current(BILLING));
    }

    @Test
    void a_roster_shows_the_numbers_and_handlers_of_its_owner() {
        become(billing(), support());

        Roster roster = directory.roster(BILLING);

        assertThat(roster).isEqualTo(billingRoster(roster.revision()));
    }

    @Test
    @Proves("L1")
    void a_deleted_owner_has_a_former_roster_of_its_last_handlers() {
        become(billing(), support());
        become(owner(BILLING, "Billing Queue", BILLING_NUMBER, handler(BOB, "Bob", ASSIGNABLE)), support());
        become(support());

        Roster roster = directory.roster(BILLING);

        assertThat(roster).isEqualTo(new Roster.Former(BILLING, roster.revision(), HashSet.of(BOB)));
    }

    @Test
    void an_owner_nobody_heard_of_has_a_former_roster_of_revision_0_and_nobody() {
        become(billing());

        assertThat(directory.roster(UNKNOWN)).isEqualTo(new Roster.Former(UNKNOWN, 0, HashSet.empty()));
    }

    @Test
    @Proves("A8")
    void a_revision_rises_with_every_change_and_never_starts_over() {
        long last = 0;
        for (Owner[] owners : new Owner[][] {
            {billing()},
            {billingOf(handler(ANN, "Ann", ASSIGNABLE))},
            {billingOf(handler(ANN, "Ann", NOT_ASSIGNABLE))},
            {owner(BILLING, "Billing Queue", SUPPORT_NUMBER, handler(ANN, "Ann", NOT_ASSIGNABLE))},
            {},
            {billing()}
        }) {
            become(owners);
            assertThat(directory.roster(BILLING).revision()).isGreaterThan(last);
            last = directory.roster(BILLING).revision();
        }
    }

    @Test
    @Proves("L1")
    void a_handler_is_shown_exactly_the_owners_whose_rosters_show_them() {
        assertShownAgrees();
        become(billing(), support());
        assertThat(directory.ownersShownTo(CLEO)).isEqualTo(HashSet.of(BILLING, SUPPORT));
        assertShownAgrees();
        become(support());
        assertThat(directory.ownersShownTo(ANN)).isEqualTo(HashSet.of(BILLING));
        assertShownAgrees();
        become(billingOf(handler(STRANGER, "Sue", ASSIGNABLE)));
        assertThat(directory.ownersShownTo(ANN)).isEmpty();
        assertShownAgrees();
    }

    private void assertShownAgrees() {
        for (HandlerId handler : List.of(ANN, BOB, CLEO, GUS, STRANGER)) {
            assertThat(directory.ownersShownTo(handler))
                    .isEqualTo(HashSet.of(BILLING, SUPPORT, UNKNOWN)
                            .filter(owner -> directory.roster(owner).shows(handler)));
        }
    }

    @Test
    @Proves("L8")
    void an_owner_is_called_what_it_was_last_called_deleted_or_not() {
        become(billing());
        assertThat(directory.owner(BILLING)).isEqualTo(listing("Billing Queue", "Department"));
        become(owner(BILLING, "Invoices", BILLING_NUMBER));
        assertThat(directory.owner(BILLING)).isEqualTo(listing("Invoices", "Department"));
        become();
        assertThat(directory.owner(BILLING)).isEqualTo(listing("Invoices", "Department"));
    }

    @Test
    @Proves("L8")
    void whom_nobody_knows_is_called_by_the_id() {
        become(billing());

        assertThat(directory.owner(UNKNOWN)).isEqualTo(new Listing("404", Option.none()));
        assertThat(directory.handler(BILLING, new HandlerId("999"))).isEqualTo(new Listing("999", Option.none()));
        assertThat(directory.handler(UNKNOWN, new HandlerId("999"))).isEqualTo(new Listing("999", Option.none()));
    }

    @Test
    @Proves("L8")
    void a_handler_is_called_what_the_owners_list_last_called_them() {
        become(billingOf(handler(ANN, "Ann", ASSIGNABLE)), supportOf(handler(ANN, "Ann of Support", ASSIGNABLE)));
        assertThat(directory.handler(BILLING, ANN)).isEqualTo(listing("Ann", "User"));
        assertThat(directory.handler(SUPPORT, ANN)).isEqualTo(listing("Ann of Support", "User"));

        become(billingOf(handler(ANN, "Anna", ASSIGNABLE)), supportOf());
        assertThat(directory.handler(BILLING, ANN)).isEqualTo(listing("Anna", "User"));
        assertThat(directory.handler(SUPPORT, ANN)).isEqualTo(listing("Ann of Support", "User"));

        become();
        assertThat(directory.handler(BILLING, ANN)).isEqualTo(listing("Anna", "User"));
    }

    @Test
    @Proves("L8")
    void a_handler_not_on_the_owners_list_is_called_what_they_are_called_elsewhere() {
        become(billing(), support());

        assertThat(directory.handler(SUPPORT, BOB)).isEqualTo(listing("Bob", "User"));
        assertThat(directory.handler(UNKNOWN, STRANGER)).isEqualTo(listing("Sue", "User"));
    }

    /** Numbers and handlers change together, to and fro. */
    @Test
    void each_answer_is_one_moments_truth_while_the_host_changes_owners()
            throws ExecutionException, InterruptedException {
        Owner early = billingOf(handler(ANN, "Ann", ASSIGNABLE));
        Owner late = owner(BILLING, "Invoices", SUPPORT_NUMBER, handler(BOB, "Bob", NOT_ASSIGNABLE));
        become(early);

        WhileWriting.look(
                () -> List.range(0, 1_000).forEach(turn -> become(turn % 2 == 0 ? late : early)),
                () -> assertWhole(directory.roster(BILLING)),
                () -> assertThat(directory.ownerOf(BILLING_NUMBER)).allMatch(it -> it.has(BILLING_NUMBER)),
                () -> assertThat(directory.ownerOf(SUPPORT_NUMBER)).allMatch(it -> it.has(SUPPORT_NUMBER)));
    }

    private static void assertWhole(Roster roster) {
        assertThat(roster.has(BILLING_NUMBER))
                .isEqualTo(roster.handles(ANN))
                .isEqualTo(roster.canBeAssigned(ANN))
                .isNotEqualTo(roster.has(SUPPORT_NUMBER))
                .isNotEqualTo(roster.handles(BOB));
    }

    private void become(Owner... owners) {
        replaceAll(directory, owners);
        assertThat(List.of(BILLING_NUMBER, SUPPORT_NUMBER)).allSatisfy(this::assertOwnerAgrees);
    }

    /** Who has a number says so in their roster, and nobody else does. */
    private void assertOwnerAgrees(PhoneNumber number) {
        assertThat(List.of(BILLING, SUPPORT).map(directory::roster).filter(it -> it.has(number)))
                .containsExactlyElementsOf(directory.ownerOf(number));
    }

    private Roster.Current current(OwnerId owner) {
        return (Roster.Current) directory.roster(owner);
    }

    private static Owner billingOf(Handler... handlers) {
        return owner(BILLING, "Billing Queue", BILLING_NUMBER, handlers);
    }

    private static Owner supportOf(Handler... handlers) {
        return owner(SUPPORT, "Support Queue", SUPPORT_NUMBER, handlers);
    }

    private static Listing listing(String name, String type) {
        return new Listing(name, Option.some(type));
    }
}
