package org.messagethreads.lincheck;

import static org.messagethreads.testkit.CountingIds.id;
import static org.messagethreads.testkit.People.NOON;

import io.vavr.control.Option;
import java.util.function.Predicate;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.messagethreads.MessageThreads;
import org.messagethreads.Outcome;
import org.messagethreads.directory.InMemoryDirectory;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.Lifecycle;
import org.messagethreads.testkit.MovableClock;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Stores;
import org.messagethreads.thread.ExpiryPolicy;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.Receive;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Send;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadId;

/**
 * Commands to a service whose one thread, the last by number, is overdue; subclasses read. A thread has the number of
 * the message that opened it, in whatever order callers come.
 */
@Param(name = "pair", gen = Pair.Any.class)
@Param(name = "message", gen = IntGen.class, conf = "1:3")
@Param(name = "thread", gen = IntGen.class, conf = "1:4")
@Param(name = "by", gen = Person.Any.class)
@Param(name = "to", gen = Person.Any.class)
public abstract class Commands {

    private static final int OVERDUE = 4;

    final InMemoryDirectory directory = new InMemoryDirectory();
    final MessageThreads service;
    final SyncToken beforeTheExpiry;
    private final ThreadLocal<ThreadId> drawn = ThreadLocal.withInitial(() -> id(0));

    Commands() {
        directory.put(People.billing()).get();
        MovableClock clock = new MovableClock(NOON.minus(Lifecycle.THREE_DAYS));
        service = new MessageThreads(Stores.empty(), directory, clock, drawn::get, ExpiryPolicy.STANDARD, Stores.KEY);
        receive(Pair.ONE, OVERDUE);
        beforeTheExpiry = service.sync(SyncRequest.full(), Reader.host()).get().token();
        clock.set(NOON);
    }

    @Operation
    public String receive(Pair pair, int message) {
        drawn.set(id(message));
        return handle(new Receive(numbers(pair), new MessageId("m" + message), Option.none()));
    }

    @Operation
    public String send(Pair pair, int message, Person by) {
        drawn.set(id(message));
        return handle(new Send(numbers(pair), new MessageId("m" + message), new Text("Hello"), by.id()));
    }

    @Operation
    public String assign(int thread, Person by, Person to) {
        return handle(new Assign(id(thread), by.id(), to.id()));
    }

    @Operation
    public String unassign(int thread, Person by) {
        return handle(new Unassign(id(thread), by.id()));
    }

    @Operation
    public String resolve(int thread, Person by) {
        return handle(new Resolve(id(thread), by.id()));
    }

    @Operation
    public String delete(int thread, Person by) {
        return handle(new Delete(id(thread), by.id()));
    }

    NumberPair numbers(Pair pair) {
        return pair.numbers();
    }

    final String handle(ThreadCommand command) {
        return service.handle(command).fold(refusal -> refusal.rule().name(), outcome -> switch (outcome) {
            case Outcome.Changed it -> "changed: " + shown(it.thread());
            case Outcome.Unchanged it -> "nothing to do: " + shown(it.thread());
            case Outcome.Reconciled it ->
                it.changes().map(change -> shown(change.thread())).mkString("reconciled: ", ", ", "");
        });
    }

    final String sync(SyncRequest request, Predicate<MessageThread> which) {
        return service.sync(request, Reader.host())
                .fold(
                        refusal -> refusal.rule().name(),
                        answer -> answer.threads()
                                .filter(which)
                                .map(Commands::shown)
                                .mkString(", "));
    }

    static String shown(MessageThread thread) {
        return number(thread) + " " + thread.status() + " " + thread.availability() + " "
                + thread.revision().value() + " " + thread.assignee().fold(() -> "nobody", it -> it.value());
    }

    static long number(MessageThread thread) {
        return thread.id().value().getLeastSignificantBits();
    }
}
