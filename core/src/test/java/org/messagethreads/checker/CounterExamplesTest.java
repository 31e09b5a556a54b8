package org.messagethreads.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.messagethreads.checker.Explorer.Breach;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;

/** Each invariant can fail: a fault is planted, and the checker tells a shortest story that shows it. */
class CounterExamplesTest {

    @Test
    void two_halves_of_a_store_open_two_threads_of_a_pair() {
        assertThat(story(Faults.TwoHalves::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 the guest writes m2 to Billing: Opened of …02 by the guest, revision 1
                I1: a pair has no two threads that are Open and Alive""");
    }

    @Test
    void a_store_that_forgets_who_is_open_leaves_a_thread_with_somebody_who_left() {
        assertThat(story(Faults.ForgetsWhoIsOpen::new)).isEqualTo("""
                at +0:00:00 Ann sends m1 from Billing to the guest: Opened of …01 by Ann, revision 1
                at +0:00:00 Ann leaves Billing, told LATER
                at +0:00:00 the host tells of Billing: nothing to do
                I2: only an open thread has an assignee, who could be assigned""");
    }

    @Test
    void a_store_that_takes_deleted_threads_for_resolved_ones_invents_a_reason() {
        assertThat(story(Faults.TakesDeletedForResolved::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 Gus deletes …01: Deleted of …01 by Gus, revision 2
                I3: there is a status reason exactly if a thread is Resolved""");
    }

    @Test
    void a_store_that_compacts_too_much_opens_a_thread_again() {
        assertThat(story(Faults.CompactsTooMuch::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 Gus resolves …01: Resolved of …01 by Gus, revision 2
                at +0:00:00 the log is compacted to Retention[age=PT0S, count=0]
                I4: what is Resolved stays so, and what is Deleted""");
    }

    @Test
    void a_history_told_backwards_is_out_of_order() {
        assertThat(story(Faults.TellsBackwards::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 the guest writes m2 to Billing: MessageAdded of …01 by the guest, revision 2
                I5: times never decrease, one event is one revision""");
    }

    @Test
    void a_store_that_never_writes_an_expiry_shows_an_overdue_thread() {
        assertThat(story(Faults.NeverExpires::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +72:00:00 the clock moves to PT0S from the deadline after 0 others
                I6: what is shown as open is not overdue""");
    }

    @Test
    void a_store_that_keeps_texts_gives_out_that_of_a_deleted_thread() {
        assertThat(story(Faults.KeepsTexts::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 Gus deletes …01: Deleted of …01 by Gus, revision 2
                I7: nobody gives out a text of a deleted thread""");
    }

    /** Who reads or lists settles what they see; what changed is taken as it is while the store says nothing is due. */
    @Test
    void a_client_of_a_store_where_nothing_is_due_holds_an_overdue_thread() {
        assertThat(story(Faults.NeverDue::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +72:00:00 the clock moves to PT0S from the deadline after 0 others
                I8: a client that followed holds what a full sync gives""");
    }

    @Test
    void a_client_of_a_log_that_forgets_tombstones_holds_a_deleted_thread() {
        assertThat(story(LogFaults.ForgetsTombstones::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 Gus's client asks: [Open]
                at +0:00:00 Gus deletes …01: Deleted of …01 by Gus, revision 2
                I8: a client that followed holds what a full sync gives""");
    }

    @Test
    void a_client_of_a_log_that_hides_its_horizon_misses_what_fell_off() {
        assertThat(story(LogFaults.HidesItsHorizon::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 Gus's client asks: [Open]
                at +0:00:00 Gus resolves …01: Resolved of …01 by Gus, revision 2
                at +0:00:00 the log is compacted to Retention[age=PT0S, count=0]
                I8: a client that followed holds what a full sync gives""");
    }

    @Test
    void a_client_that_pages_only_what_is_open_misses_what_ended_meanwhile() {
        assertThat(story(LogFaults.PagesOnlyWhatIsOpen::new)).isEqualTo("""
                at +0:00:00 the guest writes m1 to Billing: Opened of …01 by the guest, revision 1
                at +0:00:00 the other guest writes m2 to Billing: Opened of …02 by the guest, revision 1
                at +0:00:00 Gus's client asks: [Open] and more
                at +0:00:00 Gus resolves …01: Resolved of …01 by Gus, revision 2
                I8: a client that followed holds what a full sync gives""");
    }

    @Test
    void an_exception_ends_a_story_too() {
        assertThat(story(Faults.NeverWrites::new))
                .startsWith("at +0:00:00 the guest writes a new message to Billing (SHORT): "
                        + "java.lang.IllegalStateException: decided 1000 times");
    }

    /** A line for each move of the counter-example, and one for what it breaks. */
    private static String story(Function<InMemoryThreadRepository, ForwardingStore> fault) {
        Histories histories = new Histories(fault, Alphabet.whole());
        Breach<Move> breach = Explorer.explore(histories, 4).breach().get();
        return histories.story(breach);
    }
}
