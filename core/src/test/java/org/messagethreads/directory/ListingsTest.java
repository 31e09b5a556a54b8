package org.messagethreads.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadEvent;

/** What people and owners are called when somebody reads. */
@Proves("L8")
class ListingsTest {

    private final World world = new World();
    private final InMemoryDirectory directory = world.directory;

    @Test
    void an_owner_and_its_handlers_go_by_their_names_and_types() {
        assertThat(directory.owner(BILLING)).isEqualTo(listing("Billing Queue", "Department"));
        assertThat(directory.handler(BILLING, ANN)).isEqualTo(listing("Ann", "User"));
    }

    @Test
    void a_renamed_queue_is_not_a_changed_thread() {
        MessageThread thread = world.received(PAIR, "Hello");
        Seq<ThreadEvent> before = world.store.events();

        directory
                .put(owner(
                        BILLING,
                        "Invoices",
                        BILLING_NUMBER,
                        handler(ANN, "Anna", ASSIGNABLE),
                        handler(BOB, "Bob", ASSIGNABLE)))
                .get();
        assertThat(world.handle(new Reconcile(BILLING)).isRight()).isTrue();

        assertThat(directory.owner(BILLING).name()).isEqualTo("Invoices");
        assertThat(directory.handler(BILLING, ANN).name()).isEqualTo("Anna");
        assertThat(world.thread(thread.id())).isEqualTo(thread);
        assertThat(world.store.events()).isEqualTo(before);
    }

    @Test
    void a_former_handler_keeps_the_last_name_known_on_that_list() {
        directory.put(owner(BILLING, "Billing Queue", BILLING_NUMBER)).get();

        assertThat(directory.handler(BILLING, ANN)).isEqualTo(listing("Ann", "User"));
    }

    @Test
    void a_former_owner_keeps_the_last_name_known() {
        directory.put(owner(BILLING, "Invoices", BILLING_NUMBER)).get();
        directory.remove(BILLING);

        assertThat(directory.owner(BILLING)).isEqualTo(listing("Invoices", "Department"));
        assertThat(directory.handler(BILLING, BOB)).isEqualTo(listing("Bob", "User"));
    }

    @Test
    void a_person_is_named_by_the_listing_of_the_threads_owner() {
        directory
                .put(owner(SUPPORT, "Support Queue", SUPPORT_NUMBER, handler(CLEO, "C.", ASSIGNABLE)))
                .get();

        assertThat(directory.handler(BILLING, CLEO).name()).isEqualTo("Cleo");
        assertThat(directory.handler(SUPPORT, CLEO).name()).isEqualTo("C.");
    }

    @Test
    void a_person_known_elsewhere_only_goes_by_the_name_there() {
        assertThat(directory.handler(BILLING, STRANGER)).isEqualTo(listing("Sue", "User"));
        assertThat(directory.handler(new OwnerId("404"), ANN)).isEqualTo(listing("Ann", "User"));
    }

    @Test
    void whom_nobody_knows_goes_by_the_id() {
        assertThat(directory.owner(new OwnerId("404"))).isEqualTo(new Listing("404", Option.none()));
        assertThat(directory.handler(BILLING, new HandlerId("405"))).isEqualTo(new Listing("405", Option.none()));
    }

    private static Listing listing(String name, String type) {
        return new Listing(name, Option.some(type));
    }
}
