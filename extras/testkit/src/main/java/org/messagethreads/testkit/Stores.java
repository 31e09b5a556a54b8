package org.messagethreads.testkit;

import java.util.UUID;
import org.messagethreads.memory.InMemoryThreadRepository;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.thread.ThreadEvent;

/** Stores in memory, all of one incarnation, so that equal histories give equal tokens. */
public final class Stores {

    public static final UUID INCARNATION = new UUID(0, 1);

    /** One for all, so that services over equal stores accept each other's tokens. */
    public static final SyncKey KEY = new SyncKey("account", new byte[32]);

    private Stores() {}

    public static InMemoryThreadRepository empty() {
        return new InMemoryThreadRepository(INCARNATION);
    }

    public static InMemoryThreadRepository replayed(Iterable<ThreadEvent> events) {
        return InMemoryThreadRepository.replay(INCARNATION, events);
    }
}
