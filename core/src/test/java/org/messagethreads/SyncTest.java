package org.messagethreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.directory.Owner.Assignability.ASSIGNABLE;
import static org.messagethreads.testkit.Guests.guest;
import static org.messagethreads.testkit.Guests.pair;
import static org.messagethreads.testkit.People.ANN;
import static org.messagethreads.testkit.People.BILLING;
import static org.messagethreads.testkit.People.BILLING_NUMBER;
import static org.messagethreads.testkit.People.BOB;
import static org.messagethreads.testkit.People.CLEO;
import static org.messagethreads.testkit.People.GUEST;
import static org.messagethreads.testkit.People.PAIR;
import static org.messagethreads.testkit.People.STRANGER;
import static org.messagethreads.testkit.People.SUPPORT;
import static org.messagethreads.testkit.People.SUPPORT_NUMBER;
import static org.messagethreads.testkit.People.handler;
import static org.messagethreads.testkit.People.owner;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.sync.Delta;
import org.messagethreads.sync.Retention;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.CountingIds;
import org.messagethreads.testkit.ForwardingStore;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.Stores;
import org.messagethreads.testkit.World;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Refusal.FullSyncRequired;
import org.messagethreads.thread.Refusal.FullSyncRequired.Reason;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadCommand.Reconcile;
import org.messagethreads.thread.ThreadCommand.Resolve;

/** What clients are answered. */
class SyncTest {

    private static final NumberPair AT_SUPPORT = new NumberPair(SUPPORT_NUMBER, GUEST);
    private static final Reader ANNS = Reader.handler(ANN);
    private static final Reader CLEOS = Reader.handler(CLEO);

    private final World world = new World();

    @Test
    @Proves({"S1", "L1"})
    void a_full_sync_shows_the_open_threads_of_ones_own_owners_the_oldest_first() {
        MessageThread first = world.received(pair(2), "Hello");
        world.received(AT_SUPPORT, "Hello");
        world.changed(new Resolve(world.received(pair(3), "Hello").id(), BOB));
        world.clock.advance(Duration.ofMinutes(1));
        MessageThread second = world.received(pair(1), "Hello");

        assertThat(full(ANNS).threads()).containsExactly(first, second);
        assertThat(full(ANNS).hasMore()).isFalse();
        assertThat(full(Reader.host()).threads()).hasSize(3);
        assertThat(full(Reader.handler(new HandlerId("nobody"))).threads()).isEmpty();
    }

    @Test
    @Proves({"T2", "S2"})
    void what_is_past_its_deadline_comes_as_expired_though_nobody_swept() {
        world.received(PAIR, "Hello");
        SyncToken token = full(ANNS).token();
        world.clock.advance(Duration.ofDays(3));

        assertThat(full(ANNS).threads()).isEmpty();
        assertThat(delta(token, ANNS).threads().flatMap(MessageThread::resolution))
                .extracting(it -> it.reason())
                .containsExactly(StatusReason.THREAD_EXPIRED);
    }

    @Test
    @Proves({"L1", "S2", "S5"})
    void the_last_handlers_of_a_deleted_owner_learn_of_it_by_their_next_delta() {
        world.received(AT_SUPPORT, "Hello");
        SyncToken token = full(Reader.handler(STRANGER)).token();
        assertThat(world.directory.remove(SUPPORT)).containsExactly(SUPPORT);
        assertThat(world.handle(new Reconcile(SUPPORT)).isRight()).isTrue();

        assertThat(delta(token, Reader.handler(STRANGER)).threads().flatMap(MessageThread::resolution))
                .extracting(it -> it.reason())
                .containsExactly(StatusReason.OWNER_DELETED);
    }

    @Test
    @Proves("S5")
    void who_gains_an_owner_needs_a_full_sync() {
        world.received(AT_SUPPORT, "Hello");
        SyncToken token = full(ANNS).token();
        supportIsHandledBy(CLEO, STRANGER, ANN);

        assertThat(refused(token, ANNS)).isEqualTo(new FullSyncRequired(Reason.OTHER_OWNERS));
        assertThat(full(ANNS).threads()).hasSize(1);
    }

    @Test
    @Proves("S5")
    void who_loses_an_owner_needs_a_full_sync_and_sees_nothing_of_it() {
        world.received(PAIR, "Hello");
        SyncToken token = full(CLEOS).token();
        world.received(AT_SUPPORT, "A secret by now");
        supportIsHandledBy(STRANGER);

        assertThat(refused(token, CLEOS)).isEqualTo(new FullSyncRequired(Reason.OTHER_OWNERS));
        assertThat(full(CLEOS).threads().map(MessageThread::owner)).containsExactly(BILLING);
    }

    @Test
    @Proves("S5")
    void other_changes_of_a_roster_need_no_full_sync() {
        SyncToken token = full(CLEOS).token();
        supportIsHandledBy(CLEO);
        world.directory
                .put(owner(BILLING, "Another name", BILLING_NUMBER, handler(CLEO, "Cleo", ASSIGNABLE)))
                .get();

        assertThat(delta(token, CLEOS).threads()).isEmpty();
    }

    @Test
    @Proves({"S5", "L1"})
    void an_owner_lost_while_the_answer_is_made_is_not_in_it() {
        world.received(AT_SUPPORT, "A secret by now");
        SyncToken token = full(CLEOS).token();
        world.received(AT_SUPPORT, "Another");
        MessageThreads overtaken = over(new ForwardingStore(world.store) {
            @Override
            public Delta since(Position after, Position full, Scope scope, int limit) {
                Delta delta = super.since(after, full, scope, limit);
                supportIsHandledBy(STRANGER);
                return delta;
            }
        });

        assertThat(overtaken.sync(SyncRequest.after(token), CLEOS))
                .isEqualTo(Either.left(new FullSyncRequired(Reason.OTHER_OWNERS)));
    }

    @Test
    @Proves({"S5", "S11"})
    void what_falls_off_the_log_while_the_answer_is_made_is_missed_by_nobody() {
        SyncToken token = full(ANNS).token();
        world.changed(new Resolve(world.received(PAIR, "Hello").id(), BOB));
        MessageThreads overtaken = over(new ForwardingStore(world.store) {
            @Override
            public Delta since(Position after, Position full, Scope scope, int limit) {
                compact(new Retention(Duration.ZERO, 0), world.clock.instant());
                return super.since(after, full, scope, limit);
            }
        });

        assertThat(overtaken.sync(SyncRequest.after(token), ANNS))
                .isEqualTo(Either.left(new FullSyncRequired(Reason.COMPACTED)));
    }

    @Test
    @Proves("S1")
    void what_changes_while_a_full_sync_lists_comes_with_the_next_delta() {
        MessageThread before = world.received(PAIR, "Hello");
        MessageThreads overtaken = over(new ForwardingStore(world.store) {
            @Override
            public Seq<MessageThread> open(Scope scope) {
                Seq<MessageThread> open = super.open(scope);
                world.received(PAIR, "Meanwhile");
                return open;
            }
        });

        SyncAnswer full = overtaken.sync(SyncRequest.full(), ANNS).get();

        assertThat(full.threads()).containsExactly(before);
        assertThat(delta(full.token(), ANNS).threads()).containsExactly(world.thread(before.id()));
    }

    @Test
    @Proves({"I1", "I6", "S2"})
    void an_answer_comes_however_much_happens_while_it_is_made() {
        SyncToken token = full(ANNS).token();
        MessageThreads overtaken = over(new ForwardingStore(world.store) {
            @Override
            public Seq<MessageThread> open(Scope scope) {
                return disturbed(super.open(scope));
            }

            @Override
            public Page page(ThreadQuery query, Scope scope) {
                Page page = super.page(query, scope);
                return new Page(disturbed(page.threads()), page.next());
            }

            @Override
            public Delta since(Position after, Position full, Scope scope, int limit) {
                Delta delta = super.since(after, full, scope, limit);
                return new Delta(disturbed(delta.threads()), delta.until(), delta.hasMore());
            }

            // Every time, every thread falls due, and every pair opens another.
            private Seq<MessageThread> disturbed(Seq<MessageThread> looked) {
                world.clock.advance(Duration.ofDays(3));
                return looked.appendAll(Vector.range(0, 5).map(number -> world.received(pair(number), "Again")));
            }
        });

        for (int time = 0; time < 3; time++) {
            assertThat(overtaken.sync(SyncRequest.full(), ANNS).get().threads()).hasSize(5);
            assertThat(overtaken
                            .list(ThreadQuery.all().withStatus(Status.OPEN), ANNS)
                            .get()
                            .threads())
                    .hasSize(5);
            assertThat(overtaken
                            .sync(SyncRequest.after(token), ANNS)
                            .get()
                            .threads()
                            .flatMap(MessageThread::asOpen))
                    .hasSize(5);
        }
    }

    @Test
    @Proves({"S7", "I6"})
    void the_last_page_of_a_full_sync_tells_of_what_ends_while_it_is_made() {
        Seq<MessageThread> threads = Vector.range(0, 4).map(number -> world.received(pair(number), "Hello"));
        SyncToken firstPage =
                world.service.sync(SyncRequest.full().withLimit(2), ANNS).get().token();
        world.received(pair(0), "Again, on the first page and now beyond it");
        MessageThreads overtaken = over(new ForwardingStore(world.store) {
            @Override
            public Delta since(Position after, Position full, Scope scope, int limit) {
                Delta delta = super.since(after, full, scope, limit);
                world.clock.advance(Duration.ofDays(3));
                return delta;
            }
        });

        SyncAnswer rest = overtaken.sync(SyncRequest.after(firstPage), ANNS).get();

        assertThat(rest.hasMore()).isFalse();
        assertThat(rest.threads().filter(it -> it.id().equals(threads.head().id())))
                .singleElement()
                .isInstanceOf(MessageThread.Resolved.class);
    }

    @Test
    @Proves("S5")
    void the_pages_of_a_full_sync_do_not_go_on_in_a_store_that_lost_what_it_began_with() {
        Vector.range(0, 10).forEach(number -> world.received(pair(number), "Hello"));
        SyncToken firstPage =
                world.service.sync(SyncRequest.full().withLimit(2), ANNS).get().token();
        MessageThreads lost = new MessageThreads(
                Stores.replayed(world.store.events().take(5)),
                world.directory,
                world.clock,
                new CountingIds(),
                ExpiryPolicy.STANDARD,
                Stores.KEY);

        assertThat(lost.sync(SyncRequest.after(firstPage), ANNS))
                .isEqualTo(Either.left(new FullSyncRequired(Reason.OTHER_INCARNATION)));
    }

    @Test
    @Proves("S4")
    void a_token_is_good_for_its_caller_its_account_and_its_key_only() {
        SyncToken token = full(ANNS).token();
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(refused(token, Reader.handler(BOB))).isEqualTo(new Refusal.InvalidToken());
        assertThat(refused(token, Reader.host())).isEqualTo(new Refusal.InvalidToken());
        assertThat(refused(new SyncToken(""), ANNS)).isEqualTo(new Refusal.InvalidToken());
        assertThat(refused(new SyncToken(token.text() + "="), ANNS)).isEqualTo(new Refusal.InvalidToken());
        assertThat(under(new SyncKey("another account", new byte[32])).sync(SyncRequest.after(token), ANNS))
                .isEqualTo(Either.left(new Refusal.InvalidToken()));
        assertThat(under(new SyncKey("account", other)).sync(SyncRequest.after(token), ANNS))
                .isEqualTo(Either.left(new Refusal.InvalidToken()));
        assertThat(under(Stores.KEY).sync(SyncRequest.after(token), ANNS).isRight())
                .isTrue();
    }

    @Test
    @Proves({"S4", "S5"})
    void a_foreign_token_is_invalid_before_it_is_anything_else() {
        SyncToken token = full(ANNS).token();
        supportIsHandledBy(CLEO, STRANGER, ANN, BOB);

        assertThat(refused(token, Reader.handler(BOB))).isEqualTo(new Refusal.InvalidToken());
        assertThat(refused(token, ANNS)).isEqualTo(new FullSyncRequired(Reason.OTHER_OWNERS));
    }

    @Test
    @Proves("S5")
    void another_incarnation_is_named_before_other_owners() {
        SyncToken token = full(ANNS).token();
        supportIsHandledBy(CLEO, STRANGER, ANN);
        MessageThreads anew = new MessageThreads(
                new InMemoryThreadRepository(new UUID(0, 2)),
                world.directory,
                world.clock,
                new CountingIds(),
                ExpiryPolicy.STANDARD,
                Stores.KEY);

        assertThat(anew.sync(SyncRequest.after(token), ANNS))
                .isEqualTo(Either.left(new FullSyncRequired(Reason.OTHER_INCARNATION)));
    }

    @Test
    @Proves("S3")
    void two_services_with_keys_of_their_own_do_not_take_each_others_tokens() {
        MessageThreads one = MessageThreads.inMemory(world.directory);
        MessageThreads other = MessageThreads.inMemory(world.directory);
        SyncToken token = one.sync(SyncRequest.full(), ANNS).get().token();

        assertThat(one.sync(SyncRequest.after(token), ANNS).isRight()).isTrue();
        assertThat(other.sync(SyncRequest.after(token), ANNS)).isEqualTo(Either.left(new Refusal.InvalidToken()));
    }

    @Test
    @Proves("S9")
    void the_same_token_gives_the_same_and_later_more() {
        SyncToken token = full(ANNS).token();
        world.received(pair(1), "Hello");
        SyncAnswer once = delta(token, ANNS);
        assertThat(delta(token, ANNS)).isEqualTo(once);
        world.received(pair(2), "Hello");

        assertThat(delta(token, ANNS).threads()).hasSize(2).containsAll(once.threads());
    }

    @Test
    @Proves("S11")
    void what_fell_off_the_log_is_read_and_listed_as_before() {
        MessageThread resolved = world.changed(
                        new Resolve(world.received(PAIR, "Hello").id(), BOB))
                .thread();
        assertThat(world.service.compact(new Retention(Duration.ZERO, 0))).isEqualTo(1);

        assertThat(world.thread(resolved.id())).isEqualTo(resolved);
        assertThat(world.service.list(ThreadQuery.all(), ANNS).get().threads()).containsExactly(resolved);
    }

    @Test
    @Proves({"T2", "S11"})
    void compacting_settles_first_so_that_what_expired_can_fall() {
        world.received(PAIR, "Hello");
        world.clock.advance(Duration.ofDays(4));

        assertThat(world.service.compact(new Retention(Duration.ofDays(1), 100)))
                .isEqualTo(1);
    }

    @Test
    @Proves("S7")
    void a_sync_of_many_threads_is_not_refused_for_its_size() {
        int many = 2_500;
        for (int number = 0; number < many; number++) {
            world.received(new NumberPair(BILLING_NUMBER, guest(number)), "Hello");
        }

        assertThat(full(ANNS).threads()).hasSize(many);
        assertThat(full(Reader.host()).threads()).hasSize(many);
        assertThat(world.service
                        .sync(SyncRequest.full().withLimit(Integer.MAX_VALUE), ANNS)
                        .get()
                        .threads())
                .hasSize(many);
    }

    private void supportIsHandledBy(HandlerId... handlers) {
        Seq<Handler> listed = List.of(handlers).map(it -> handler(it, "Name", ASSIGNABLE));
        world.directory
                .put(owner(SUPPORT, "Support", SUPPORT_NUMBER, listed.toJavaArray(Handler[]::new)))
                .get();
    }

    private MessageThreads over(ForwardingStore store) {
        return new MessageThreads(
                store, world.directory, world.clock, new CountingIds(), ExpiryPolicy.STANDARD, Stores.KEY);
    }

    private MessageThreads under(SyncKey key) {
        return new MessageThreads(
                world.store, world.directory, world.clock, new CountingIds(), ExpiryPolicy.STANDARD, key);
    }

    private SyncAnswer full(Reader by) {
        return world.service.sync(SyncRequest.full(), by).get();
    }

    private SyncAnswer delta(SyncToken token, Reader by) {
        return world.service.sync(SyncRequest.after(token), by).get();
    }

    private Refusal refused(SyncToken token, Reader by) {
        return world.service.sync(SyncRequest.after(token), by).getLeft();
    }
}
