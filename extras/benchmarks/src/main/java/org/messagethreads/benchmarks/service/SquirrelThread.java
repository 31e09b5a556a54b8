package org.messagethreads.benchmarks.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thread with a state machine of squirrel-foundation, which says what may happen and keeps the assignee. */
final class SquirrelThread extends SmsThread {

    private final SquirrelMachine machine = SquirrelMachine.unassigned();

    SquirrelThread(UUID id, Pair pair, Instant at) {
        super(id, pair, at);
    }

    @Override
    boolean receive() {
        return machine.accept(SquirrelMachine.Event.RECEIVE, "");
    }

    @Override
    boolean send(String sender) {
        return sender.equals(machine.assignee()) && machine.accept(SquirrelMachine.Event.SEND, sender);
    }

    @Override
    boolean assign(String handler) {
        return machine.accept(SquirrelMachine.Event.ASSIGN, handler);
    }

    @Override
    boolean resolve() {
        return machine.accept(SquirrelMachine.Event.RESOLVE, "");
    }

    @Override
    @Nullable
    String assignee() {
        return machine.assignee();
    }
}
