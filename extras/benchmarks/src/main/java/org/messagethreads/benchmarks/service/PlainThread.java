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
    boolean receive() {
        return open;
    }

    @Override
    boolean send(String sender) {
        return open && sender.equals(assignee);
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

    @Override
    @Nullable
    String assignee() {
        return assignee;
    }
}
