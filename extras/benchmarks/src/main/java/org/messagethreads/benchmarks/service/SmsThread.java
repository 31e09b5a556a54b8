package org.messagethreads.benchmarks.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread with its messages, as the service keeps it. What may happen to it, and who it is assigned to, is for those
 * who extend it. Not thread-safe: the service holds its lock.
 */
abstract class SmsThread {

    private static final Duration TIME_TO_LIVE = Duration.ofDays(3);

    private static final int LONGEST_LABEL = 200;

    private final UUID id;
    private final Pair pair;
    private final List<Message> messages = new ArrayList<>();
    private Instant modified;
    private Instant deadline;
    private String label = "";
    private int revision;

    /** One that is open and unassigned. */
    SmsThread(UUID id, Pair pair, Instant at) {
        this.id = id;
        this.pair = pair;
        this.modified = at;
        this.deadline = at.plus(TIME_TO_LIVE);
    }

    /** Whether it takes a guest's message (M3). */
    abstract boolean receive();

    /** Whether it takes a handler's message (M4). */
    abstract boolean send(String sender);

    /** Assigns it if it is open, whoever it is assigned to; says whether it did. */
    abstract boolean assign(String handler);

    /** Resolves it if it is open; says whether it did. */
    abstract boolean resolve();

    /** Null if nobody, or if it is not open. */
    abstract @Nullable String assignee();

    /** M10: it is the newest text, and the clock starts again. */
    final void add(Message message) {
        messages.add(message);
        label = message.text().length() <= LONGEST_LABEL
                ? message.text()
                : message.text().substring(0, LONGEST_LABEL);
        deadline = message.at().plus(TIME_TO_LIVE);
    }

    /** I5. */
    final int changed(Instant at) {
        if (revision > 0) {
            Instant least = modified.plusMillis(1);
            modified = at.isBefore(least) ? least : at;
        }
        return ++revision;
    }

    final UUID id() {
        return id;
    }

    final Pair pair() {
        return pair;
    }

    final Instant deadline() {
        return deadline;
    }

    final List<Message> messages() {
        return messages;
    }

    @Override
    public final String toString() {
        return "%s, revision %d of %s, label of %d".formatted(id, revision, modified, label.length());
    }
}
