package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.EventsByTheMinute.assigned;
import static org.messagethreads.testkit.EventsByTheMinute.minute;
import static org.messagethreads.testkit.EventsByTheMinute.opened;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.repository.ThreadRepository;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadId;

/** What is asked of the open threads, and of the numbers on any, sentence by sentence. */
abstract class OpenThreadsContract<S extends ThreadRepository & ThreadQueries> extends StoreContract<S> {

    @Test
    void an_empty_store_has_no_open_threads_and_no_numbers() {
        assertThat(store.open(EVERYTHING)).isEmpty();
        assertThat(store.standsOn(BILLING_NUMBER, EVERYTHING)).isFalse();
    }

    @Test
    @Proves("L4")
    void the_open_threads_come_in_the_order_of_creation_time_then_id() {
        append(pair(1), opened(pair(1), id(4), "m1", minute(2)));
        append(pair(2), ofSupport(opened(pair(2), id(3), "m2", minute(3))));
        append(pair(3), opened(pair(3), id(2), "m3", minute(2)));
        append(pair(4), ofSupport(opened(pair(4), id(1), "m4", minute(2))));

        assertThat(open(EVERYTHING)).containsExactly(id(1), id(2), id(4), id(3));
        assertThat(open(new Scope.Owners(HashSet.of(BILLING, SUPPORT)))).isEqualTo(open(EVERYTHING));
        assertThat(open(BILLINGS)).containsExactly(id(2), id(4));
    }

    @Test
    void only_what_is_open_and_alive_and_in_the_scope_is_among_them_as_it_stands() {
        Vector.rangeClosed(1, 4).forEach(this::open);
        openForSupport(5);
        resolve(2);
        delete(3);
        append(pair(4), assigned(id(4), 2, ANN));

        assertThat(open(EVERYTHING)).containsExactly(ONE, id(4), id(5));
        assertThat(store.open(BILLINGS))
                .containsExactly(
                        store.find(pair(1)).open().get(),
                        store.find(pair(4)).open().get());
        assertThat(open(SUPPORTS)).containsExactly(id(5));
        assertThat(open(NOBODYS)).isEmpty();
    }

    @Test
    void they_are_all_on_one_page_however_many() {
        Vector.rangeClosed(1, 1_100).forEach(this::open);

        assertThat(open(BILLINGS)).isEqualTo(Vector.rangeClosed(1, 1_100).map(number -> id(number)));
    }

    @Test
    @Proves("L6")
    void a_number_stands_on_a_thread_whatever_its_state() {
        open(1);
        assertThat(store.standsOn(BILLING_NUMBER, EVERYTHING)).isTrue();
        resolve(1);
        assertThat(store.standsOn(BILLING_NUMBER, EVERYTHING)).isTrue();
        openForSupport(2);
        delete(2);
        assertThat(store.standsOn(BILLING_NUMBER, SUPPORTS)).isTrue();
    }

    @Test
    @Proves("L6")
    void a_number_of_which_there_is_no_thread_in_the_scope_stands_on_none() {
        open(1);

        assertThat(store.standsOn(BILLING_NUMBER, SUPPORTS)).isFalse();
        assertThat(store.standsOn(BILLING_NUMBER, NOBODYS)).isFalse();
        assertThat(store.standsOn(SUPPORT_NUMBER, EVERYTHING)).isFalse();
        assertThat(store.standsOn(guest(1), EVERYTHING)).isFalse();
    }

    @Test
    @Proves({"L6", "R3"})
    void a_number_stands_on_the_threads_of_every_owner_who_had_it() {
        open(1);
        openForSupport(2);

        assertThat(store.standsOn(BILLING_NUMBER, BILLINGS)).isTrue();
        assertThat(store.standsOn(BILLING_NUMBER, SUPPORTS)).isTrue();
    }

    private Seq<ThreadId> open(Scope scope) {
        return store.open(scope).map(MessageThread::id);
    }
}
