package org.messagethreads.testkit.readme;

import io.vavr.control.Option;
import org.messagethreads.MessageThreads;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Reader;

/** How many threads each handler has to answer. */
class Workload {

    private ThreadReplica threads = ThreadReplica.empty(Option.none());

    int of(HandlerId handler) {
        return threads.open().count(it -> it.assignee().contains(handler));
    }

    void update(MessageThreads service) {
        do {
            SyncRequest asked = threads.next();
            threads = threads.apply(asked, service.sync(asked, Reader.host()));
        } while (threads.hasMore());
    }
}
