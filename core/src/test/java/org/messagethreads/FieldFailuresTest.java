package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.PAIR;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.SyncedClient;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadId;

/** How synchronisation is known to fail in this field, each failure by its name; none of them is ours. */
class FieldFailuresTest {

    private static final Reader READER = Reader.handler(ANN);
    private static final Retention NOTHING = new Retention(Duration.ZERO, 0);

    private final World world = new World();

    @Test
    @Proves("S7")
    void a_truncated_answer_does_not_carry_the_newest_token() {
        SyncAnswer start = full();
        opened(5);

        SyncAnswer cut = sync(SyncRequest.after(start.token()).withLimit(2));
        SyncAnswer rest = sync(SyncRequest.after(cut.token()));

        assertThat(cut.hasMore()).isTrue();
        assertThat(ids(cut).appendAll(ids(rest))).hasSize(5).doesNotHaveDuplicates();
        assertThat(rest.hasMore()).isFalse();
    }

    @Test
    @Proves("S6")
    void a_client_that_is_up_to_date_is_not_handed_the_position_zero() {
        opened(3);
        SyncAnswer start = full();

        SyncAnswer again = sync(SyncRequest.after(start.token()));

        assertThat(again.threads()).isEmpty();
        assertThat(again.token()).isEqualTo(start.token());
        assertThat(sync(SyncRequest.after(again.token())).threads()).isEmpty();
    }

    @Test
    @Proves({"S2", "S3"})
    void a_change_in_the_same_instant_as_the_sync_is_not_lost() {
        opened(1);
        SyncAnswer start = full();
        MessageThread sameInstant = world.received(pair(9), "At the same time");

        assertThat(sync(SyncRequest.after(start.token())).threads()).containsExactly(sameInstant);
    }

    @Test
    @Proves({"S2", "S3", "T5"})
    void a_change_after_the_clock_was_set_back_is_not_lost() {
        opened(1);
        SyncAnswer start = full();
        world.clock.advance(Duration.ofDays(-1));
        MessageThread earlier = world.received(pair(9), "An hour that came twice");

        assertThat(sync(SyncRequest.after(start.token())).threads()).containsExactly(earlier);
    }

    @Test
    @Proves("S8")
    void a_thread_opened_and_deleted_between_two_syncs_is_reported() {
        SyncAnswer start = full();
        MessageThread tombstone = deleted(world.received(PAIR, "Hello").id());

        assertThat(sync(SyncRequest.after(start.token())).threads()).containsExactly(tombstone);
    }

    @Test
    @Proves({"S5", "S12"})
    void a_full_sync_after_a_fall_back_replaces_and_is_not_merged_as_if_it_were_a_delta() {
        SyncedClient client = new SyncedClient(world.service, READER, Option.none());
        ThreadId gone = world.received(PAIR, "Hello").id();
        client.catchUp();
        deleted(gone);
        assertThat(world.service.compact(NOTHING)).isEqualTo(1);

        client.catchUp();

        assertThat(client.refusals).containsExactly(new FullSyncRequired(Reason.COMPACTED));
        assertThat(client.open()).isEmpty();
    }

    @Test
    @Proves({"S2", "S8"})
    void no_filter_hides_a_delete_or_a_resolution_from_a_delta() {
        Vector<ThreadId> threads = opened(3);
        SyncAnswer start = full();
        deleted(threads.get(0));
        world.changed(new Resolve(threads.get(1), BOB));
        world.clock.advance(Duration.ofDays(3));

        Seq<MessageThread> changed = sync(SyncRequest.after(start.token())).threads();

        assertThat(changed.map(MessageThread::id)).containsExactlyElementsOf(threads);
        assertThat(changed.flatMap(MessageThread::asOpen)).isEmpty();
    }

    @Test
    @Proves({"S5", "S11"})
    void a_compaction_that_lands_on_a_tombstone_sends_who_has_not_seen_it_to_a_full_sync() {
        ThreadId thread = world.received(PAIR, "Hello").id();
        SyncAnswer unaware = full();
        deleted(thread);
        SyncAnswer aware = full();
        assertThat(world.service.compact(NOTHING)).isEqualTo(1);

        assertThat(world.service
                        .sync(SyncRequest.after(unaware.token()), READER)
                        .getLeft())
                .isEqualTo(new FullSyncRequired(Reason.COMPACTED));
        assertThat(sync(SyncRequest.after(aware.token())).threads()).isEmpty();
    }

    @Test
    @Proves({"I8", "S1", "S7", "S12"})
    void deletes_between_the_pages_of_a_full_sync_leave_no_ghosts() {
        Vector<ThreadId> threads = opened(6);
        SyncedClient client = new SyncedClient(world.service, READER, Option.some(2));
        client.ask();
        deleted(threads.get(0)); // it was on the first page
        deleted(threads.get(5)); // it would have been on the last
        client.catchUp();

        assertThat(client.open().map(MessageThread::id)).containsExactlyElementsOf(threads.subSequence(1, 5));
        assertThat(client.refusals).isEmpty();
    }

    @Test
    @Proves({"S7", "S12"})
    void changes_between_the_pages_of_a_full_sync_are_neither_missed_nor_shown_half() {
        Vector<ThreadId> threads = opened(6);
        SyncedClient client = new SyncedClient(world.service, READER, Option.some(2));
        client.ask();
        world.changed(new Assign(threads.get(0), ANN, BOB));
        world.changed(new Assign(threads.get(5), ANN, CLEO));
        world.received(pair(99), "A new one");

        assertThat(client.open()).as("before the last page").isEmpty();
        client.catchUp();

        assertThat(client.open()).isEqualTo(full().threads()).hasSize(7);
    }

    @Test
    @Proves({"S11", "S7"})
    void a_full_sync_in_pages_ends_although_the_log_was_compacted_before() {
        Vector<ThreadId> threads = opened(6);
        deleted(threads.get(5));
        assertThat(world.service.compact(NOTHING)).isEqualTo(1);
        SyncedClient client = new SyncedClient(world.service, READER, Option.some(1));

        client.catchUp();

        assertThat(client.refusals).isEmpty();
        assertThat(client.open()).hasSize(5);
    }

    @Test
    @Proves({"S11", "S5"})
    void a_compaction_between_the_pages_of_a_full_sync_hides_no_delete() {
        Vector<ThreadId> threads = opened(6);
        SyncedClient client = new SyncedClient(world.service, READER, Option.some(2));
        client.ask();
        deleted(threads.get(0)); // it was on the first page
        assertThat(world.service.compact(NOTHING)).isEqualTo(1);

        client.catchUp();

        assertThat(client.refusals).containsExactly(new FullSyncRequired(Reason.COMPACTED));
        assertThat(client.open().map(MessageThread::id)).containsExactlyElementsOf(threads.tail());
    }

    private Vector<ThreadId> opened(int threads) {
        return Vector.range(0, threads)
                .map(number -> world.received(pair(number), "Hello").id());
    }

    private MessageThread deleted(ThreadId thread) {
        return world.changed(new Delete(thread, BOB)).thread();
    }

    private SyncAnswer full() {
        return sync(SyncRequest.full());
    }

    private SyncAnswer sync(SyncRequest request) {
        return world.service.sync(request, READER).get();
    }

    private static List<ThreadId> ids(SyncAnswer answer) {
        return answer.threads().map(MessageThread::id).toList();
    }
}
