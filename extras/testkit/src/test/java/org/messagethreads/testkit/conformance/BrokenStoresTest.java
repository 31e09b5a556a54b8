package org.messagethreads.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vavr.Function1;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.testkit.ForwardingStore;

/** Each broken store fails the sentences it breaks; a sound one fails none. */
class BrokenStoresTest {

    @Test
    void a_sound_store_keeps_every_sentence() {
        Events tests = heldAgainst(ForwardingStore::new);

        assertThat(failed(tests)).isEmpty();
        assertThat(tests.succeeded().count()).isEqualTo(tests.started().count()).isGreaterThan(100);
        assertThat(tests.skipped().count()).isZero();
    }

    @Test
    void a_store_that_loses_an_update_is_caught() {
        assertThat(brokenBy(LosesAnUpdate::new))
                .contains(
                        "Lookups.a_history_tells_the_oldest_event_first",
                        "AppendsAtOnce.what_was_acknowledged_is_kept_however_many_write_to_one_pair");
    }

    @Test
    void a_store_that_gives_a_position_early_is_caught() {
        assertThat(brokenBy(GivesAPositionEarly::new))
                .containsExactly("LogAtOnce.who_reads_a_position_can_read_all_that_stands_at_it_or_below");
    }

    @Test
    void a_store_that_forgets_a_tombstone_is_caught() {
        assertThat(brokenBy(ForgetsATombstone::new))
                .contains("Changes.a_thread_that_was_opened_and_deleted_since_comes_as_a_tombstone");
    }

    @Test
    void a_store_that_keeps_text_after_a_delete_is_caught() {
        assertThat(brokenBy(KeepsTextAfterADelete::new))
                .containsExactlyInAnyOrder(
                        "Lookups.an_accepted_message_is_found_also_after_its_thread_was_resolved_or_deleted",
                        "ReadsAtOnce.once_a_deletion_has_returned_nobody_reads_a_text_of_the_thread");
    }

    @Test
    void a_store_that_allows_two_open_threads_is_caught() {
        assertThat(brokenBy(AllowsTwoOpenThreads::new))
                .containsExactly("Appends.a_history_that_cannot_have_happened_writes_nothing");
    }

    @Test
    void a_store_that_drops_the_version_check_is_caught() {
        assertThat(brokenBy(DropsTheVersionCheck::new))
                .contains(
                        "Appends.what_was_decided_on_a_conversation_that_moved_is_decided_again",
                        "Appends.an_append_of_nothing_is_a_check_only");
    }

    @Test
    void a_store_that_drops_the_roster_check_is_caught() {
        assertThat(brokenBy(DropsTheRosterCheck::new))
                .contains(
                        "Appends.what_was_decided_on_an_older_roster_than_told_is_decided_again",
                        "Appends.telling_an_older_roster_changes_nothing",
                        "Appends.another_owners_roster_does_not_count_and_a_deleted_owners_does");
    }

    @Test
    void a_store_that_mis_sorts_a_page_is_caught() {
        assertThat(brokenBy(MisSortsAPage::new)).contains("Pages.threads_stand_in_the_order_of_creation_time_then_id");
    }

    @Test
    void a_store_that_appends_by_halves_is_caught() {
        assertThat(brokenBy(AppendsByHalves::new))
                .contains(
                        "Appends.a_history_that_cannot_have_happened_writes_nothing",
                        "ReadsAtOnce.nobody_finds_half_an_append",
                        "ReadsAtOnce.nobody_reads_half_an_append_in_a_history");
    }

    @Test
    void a_store_that_shows_a_thread_early_is_caught() {
        assertThat(brokenBy(ShowsAThreadEarly::new))
                .containsExactly("ReadsAtOnce.who_finds_a_thread_by_its_owner_or_its_deadline_finds_its_conversation");
    }

    private static Seq<String> brokenBy(Function1<InMemoryThreadRepository, ForwardingStore> store) {
        return failed(heldAgainst(store));
    }

    private static Events heldAgainst(Function1<InMemoryThreadRepository, ForwardingStore> store) {
        return StoreUnderTest.during(
                store,
                () -> EngineTestKit.engine("junit-jupiter")
                        .selectors(
                                selectClass(RepositoryUnderTest.class),
                                selectClass(QueriesUnderTest.class),
                                selectClass(LogUnderTest.class))
                        .execute()
                        .testEvents());
    }

    /** As {@code Appends.an_append_of_nothing_is_a_check_only}. */
    private static Seq<String> failed(Events tests) {
        return Vector.ofAll(tests.failed().stream()
                .map(Event::getTestDescriptor)
                .map(BrokenStoresTest::sentence)
                .distinct());
    }

    private static String sentence(TestDescriptor test) {
        MethodSource method = (MethodSource) test.getSource().orElseThrow();
        return method.getJavaClass().getSimpleName() + "." + method.getMethodName();
    }
}
