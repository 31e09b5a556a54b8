package org.messagethreads.example;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.messagethreads.sync.ThreadReplica;
import org.messagethreads.thread.HandlerId;

/** The clients that stay in sync, one to a handler. */
final class Clients {

    private final Host host;
    private Map<HandlerId, Client> clients = LinkedHashMap.empty();

    Clients(Host host) {
        this.host = host;
    }

    /** Lets the client of a handler ask; the first time, one is made that starts as given. */
    Seq<Reply> sync(HandlerId by, ThreadReplica start) {
        Client client = clients.get(by).getOrElse(() -> new Client(host, by, start));
        clients = clients.put(by, client);
        return client.sync();
    }

    /** In the order of their first syncs. */
    Seq<Client> all() {
        return clients.values();
    }
}
