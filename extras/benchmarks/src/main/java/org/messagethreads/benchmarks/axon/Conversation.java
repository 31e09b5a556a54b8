package org.messagethreads.benchmarks.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate: what a pair of numbers exchanged, as far as decisions need it. A refusal is an answer and no
 * exception, as an expiry that was found on the way must stay (T3).
 */
final class Conversation {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable String pair;

    private final Map<String, UUID> threadsByMessage = new HashMap<>();
    private @Nullable UUID open;
    private @Nullable String assignee;
    private Instant deadline = Instant.MIN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    UUID receive(Command.Receive it) {
        settle(it.at());
        UUID again = threadsByMessage.get(it.message());
        return again != null ? again : accept(it.pair(), it.fresh(), it.message(), it.text(), null, it.at());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Option<UUID> send(Command.Send it) {
        settle(it.at());
        UUID again = threadsByMessage.get(it.message());
        if (again != null) {
            return Option.some(again);
        }
        return Option.when(
                open == null || it.by().equals(assignee),
                () -> accept(it.pair(), it.fresh(), it.message(), it.text(), it.by(), it.at()));
    }

    @CommandHandler
    boolean assign(Command.Assign it) {
        settle(it.at());
        boolean isOpen = it.thread().equals(open);
        if (isOpen && !it.by().equals(assignee)) {
            apply(new Event.Assigned(it.thread(), it.by(), it.at()));
        }
        return isOpen;
    }

    @CommandHandler
    boolean resolve(Command.Resolve it) {
        settle(it.at());
        boolean isOpen = it.thread().equals(open);
        if (isOpen) {
            apply(new Event.Resolved(it.thread(), it.by(), it.at()));
        }
        return isOpen;
    }

    @CommandHandler
    void settle(Command.Settle it) {
        settle(it.at());
    }

    private void settle(Instant now) {
        if (open != null && !now.isBefore(deadline)) {
            apply(new Event.Resolved(open, null, deadline));
        }
    }

    private UUID accept(String to, UUID fresh, String message, String text, @Nullable String author, Instant now) {
        UUID joined = open;
        if (joined == null) {
            apply(new Event.Opened(to, fresh, message, text, author, now));
            return fresh;
        }
        apply(new Event.MessageAdded(to, joined, message, text, author, now));
        return joined;
    }

    @EventSourcingHandler
    void on(Event.Opened it) {
        pair = it.pair();
        open = it.thread();
        assignee = it.author();
        keep(it);
    }

    @EventSourcingHandler
    void on(Event.MessageAdded it) {
        keep(it);
    }

    @EventSourcingHandler
    void on(Event.Assigned it) {
        assignee = it.assignee();
    }

    @EventSourcingHandler
    void on(Event.Resolved ignored) {
        open = null;
        assignee = null;
    }

    private void keep(Event.OfMessage it) {
        threadsByMessage.put(it.message(), it.thread());
        deadline = it.deadline();
    }
}
