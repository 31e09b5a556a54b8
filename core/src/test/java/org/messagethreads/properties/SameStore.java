package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.histories.Cast;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.Scope;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadId;

/** Whether two stores answer every question the same. */
record SameStore(InMemoryThreadRepository one, InMemoryThreadRepository other) {

    void check() {
        Seq<ThreadEvent> events = one.events();
        assertThat(other.events()).isEqualTo(events);
        assertThat(other.newestEventTime()).isEqualTo(one.newestEventTime());
        Cast.PAIRS.forEach(pair -> assertThat(other.find(pair)).isEqualTo(one.find(pair)));
        events.map(ThreadEvent::thread).distinct().forEach(this::checkThread);
        events.flatMap(ThreadEvent::message)
                .map(Message::id)
                .forEach(id -> assertThat(other.accepted(id)).isEqualTo(one.accepted(id)));
        List.of(People.BILLING, People.SUPPORT)
                .forEach(owner -> assertThat(other.openThreads(owner)).isEqualTo(one.openThreads(owner)));
        checkDeadlines(events);
    }

    void checkPage(ThreadQuery query, Scope scope) {
        assertThat(other.page(query, scope)).isEqualTo(one.page(query, scope));
        query.ownerNumber()
                .forEach(number -> assertThat(other.standsOn(number, scope)).isEqualTo(one.standsOn(number, scope)));
    }

    private void checkThread(ThreadId id) {
        assertThat(other.history(id)).isEqualTo(one.history(id));
        assertThat(other.pairOf(id)).isEqualTo(one.pairOf(id));
    }

    private void checkDeadlines(Seq<ThreadEvent> events) {
        assertThat(other.nextDeadline()).isEqualTo(one.nextDeadline());
        events.map(ThreadEvent::at).appendAll(one.nextDeadline()).distinct().forEach(now -> {
            assertThat(other.due(now, 1)).isEqualTo(one.due(now, 1));
            assertThat(other.due(now, 1_000)).isEqualTo(one.due(now, 1_000));
        });
    }
}
