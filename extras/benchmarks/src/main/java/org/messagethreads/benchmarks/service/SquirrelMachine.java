package org.messagethreads.benchmarks.service;

import org.jspecify.annotations.Nullable;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/**
 * The life of a thread as squirrel-foundation has it: one builder for all, one machine for each, whose methods are
 * found by their names. The context of an event is the handler it is about.
 */
class SquirrelMachine
        extends AbstractStateMachine<SquirrelMachine, SquirrelMachine.State, SquirrelMachine.Event, String> {

    enum State {
        UNASSIGNED,
        ASSIGNED,
        RESOLVED
    }

    enum Event {
        RECEIVE,
        SEND,
        ASSIGN,
        RESOLVE
    }

    private static final StateMachineBuilder<SquirrelMachine, State, Event, String> LIFE =
            StateMachineBuilderFactory.create(SquirrelMachine.class, State.class, Event.class, String.class);

    static {
        LIFE.internalTransition().within(State.UNASSIGNED).on(Event.RECEIVE);
        LIFE.externalTransition()
                .from(State.UNASSIGNED)
                .to(State.ASSIGNED)
                .on(Event.ASSIGN)
                .callMethod("assigned");
        LIFE.externalTransition().from(State.UNASSIGNED).to(State.RESOLVED).on(Event.RESOLVE);
        LIFE.internalTransition().within(State.ASSIGNED).on(Event.RECEIVE);
        LIFE.internalTransition().within(State.ASSIGNED).on(Event.SEND);
        LIFE.externalTransition()
                .from(State.ASSIGNED)
                .to(State.ASSIGNED)
                .on(Event.ASSIGN)
                .callMethod("assigned");
        LIFE.externalTransition()
                .from(State.ASSIGNED)
                .to(State.RESOLVED)
                .on(Event.RESOLVE)
                .callMethod("resolved");
    }

    private @Nullable String assignee;

    static SquirrelMachine unassigned() {
        return LIFE.newStateMachine(State.UNASSIGNED);
    }

    boolean accept(Event event, String handler) {
        boolean can = canAccept(event);
        if (can) {
            fire(event, handler);
        }
        return can;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    /** Called by the framework. */
    protected void assigned(State from, State to, Event event, String handler) {
        assignee = handler;
    }

    /** Called by the framework. */
    protected void resolved(State from, State to, Event event, String handler) {
        assignee = null;
    }
}
