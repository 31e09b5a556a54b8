package org.messagethreads.benchmarks.service;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.triggers.TriggerWithParameters2;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread with a state machine of stateless4j, which says what may happen and whose entry actions keep the assignee.
 * All machines share one configuration, as that library has it; what depends on who asks is no matter of the state, and
 * is asked beside it.
 */
final class StatelessThread extends SmsThread {

    private enum State {
        UNASSIGNED,
        ASSIGNED,
        RESOLVED
    }

    private enum Trigger {
        RECEIVE,
        SEND,
        ASSIGN,
        RESOLVE
    }

    private static final StateMachineConfig<State, Trigger> LIFE = new StateMachineConfig<>();

    private static final TriggerWithParameters2<StatelessThread, String, Trigger> ASSIGN =
            LIFE.setTriggerParameters(Trigger.ASSIGN, StatelessThread.class, String.class);

    static {
        LIFE.configure(State.UNASSIGNED)
                .permitInternal(Trigger.RECEIVE, () -> {})
                .permit(Trigger.ASSIGN, State.ASSIGNED)
                .permit(Trigger.RESOLVE, State.RESOLVED);
        LIFE.configure(State.ASSIGNED)
                .permitInternal(Trigger.RECEIVE, () -> {})
                .permitInternal(Trigger.SEND, () -> {})
                .permitReentry(Trigger.ASSIGN)
                .permit(Trigger.RESOLVE, State.RESOLVED)
                .onEntryFrom(ASSIGN, (thread, handler) -> thread.assignee = handler);
        LIFE.configure(State.RESOLVED);
    }

    private final StateMachine<State, Trigger> machine = new StateMachine<>(State.UNASSIGNED, LIFE);
    private @Nullable String assignee;

    StatelessThread(UUID id, Pair pair, Instant at) {
        super(id, pair, at);
    }

    @Override
    boolean receive() {
        return fire(Trigger.RECEIVE);
    }

    @Override
    boolean send(String sender) {
        return sender.equals(assignee) && fire(Trigger.SEND);
    }

    @Override
    boolean assign(String handler) {
        boolean can = machine.canFire(Trigger.ASSIGN);
        if (can) {
            machine.fire(ASSIGN, this, handler);
        }
        return can;
    }

    @Override
    boolean resolve() {
        return fire(Trigger.RESOLVE);
    }

    @Override
    @Nullable
    String assignee() {
        return machine.isInState(State.ASSIGNED) ? assignee : null;
    }

    private boolean fire(Trigger trigger) {
        boolean can = machine.canFire(trigger);
        if (can) {
            machine.fire(trigger);
        }
        return can;
    }
}
