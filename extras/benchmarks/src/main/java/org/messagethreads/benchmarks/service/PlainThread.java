package org.messagethreads.benchmarks.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thread that decides by hand. */
final class PlainThread extends SmsThread {

    private boolean open = true;
    private @Nullable String assignee;

    PlainThread(UUID id, Pair pair, Instant at) {
        super(id, pair, at);
    }

    @Override
    boolean isOpen() {
        return open;
    }

    @Override
    @Nullable
    String assignee() {
        return assignee;
    }

    @Override
    boolean assign(String handler) {
        if (open) {
            assignee = handler;
        }
        return open;
    }

    @Override
    boolean resolve() {
        boolean wasOpen = open;
        open = false;
        assignee = null;
        return wasOpen;
    }
}
