package org.messagethreads.emulator.api;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.List;
import org.messagethreads.Outcome;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Life;
import org.messagethreads.emulator.api.Records.ThreadRecord;
import org.messagethreads.emulator.http.Body;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Parameters;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.query.Page;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.OnThread;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Unassign;
import org.messagethreads.thread.ThreadId;

/** Threads: list, read, assign, resolve, delete. */
record ThreadEndpoints(Account account) {

    private static final int LARGEST_PAGE = 1_000;

    /** A page of threads. */
    record ThreadList(List<ThreadRecord> records, Paging paging) {}

    Reply list(Call call) {
        Parameters parameters = call.query();
        ThreadQuery query = Filters.threads(parameters);
        Paging.Asked asked = Paging.asked(parameters);
        Life life = account.life();
        Records records = new Records(life.directory());
        Seq<MessageThread> all = all(life, query, reader(call));
        return Reply.ok(new ThreadList(asked.cut(all).map(records::thread).asJava(), asked.of(all.size())));
    }

    /** Every thread that a query finds. */
    static Seq<MessageThread> all(Life life, ThreadQuery query, Reader by) {
        Vector<MessageThread> found = Vector.empty();
        ThreadQuery next = query.withLimit(LARGEST_PAGE);
        while (true) {
            Page page = life.threads().list(next, by).getOrElseThrow(it -> Refusals.ofContent(it, "threadIds"));
            found = found.appendAll(page.threads());
            if (page.next().isEmpty()) {
                return found;
            }
            next = next.after(page.next().get());
        }
    }

    Reply read(Call call) {
        Life life = account.life();
        return life.threads().thread(thread(call), reader(call)).fold(ThreadEndpoints::refused, it -> shown(life, it));
    }

    Reply delete(Call call) {
        return account.life()
                .threads()
                .handle(new Delete(thread(call), caller(call)))
                .fold(ThreadEndpoints::refused, ignored -> Reply.noContent());
    }

    Reply resolve(Call call) {
        call.body();
        return changed(new Resolve(thread(call), caller(call)));
    }

    Reply assign(Call call) {
        Body body = call.body();
        if (!body.has("assignee")) {
            throw Failure.missing("assignee");
        }
        return changed(body.object("assignee")
                .<OnThread>map(
                        it -> new Assign(thread(call), caller(call), it.requiredValue("extensionId", HandlerId::new)))
                .orElseGet(() -> new Unassign(thread(call), caller(call))));
    }

    private Reply changed(OnThread command) {
        Life life = account.life();
        Either<Refusal, Outcome> answer = life.threads().handle(command);
        return answer.fold(
                ThreadEndpoints::refused,
                it -> shown(
                        life,
                        switch (it) {
                            case Outcome.Changed changed -> changed.thread();
                            case Outcome.Unchanged unchanged -> unchanged.thread();
                            case Outcome.Reconciled ignored ->
                                throw new IllegalStateException("a thread was reconciled");
                        }));
    }

    private static Reply shown(Life life, MessageThread thread) {
        return Reply.ok(new Records(life.directory()).thread(thread));
    }

    private static Reply refused(Refusal refusal) {
        throw Refusals.ofPath(refusal);
    }

    private static ThreadId thread(Call call) {
        return ThreadId.parse(call.path("threadId"))
                .getOrElseThrow(() -> Failure.notFound(404, "threadId").with("rule", "E1"));
    }

    private static HandlerId caller(Call call) {
        return new HandlerId(call.caller());
    }

    static Reader reader(Call call) {
        return Reader.handler(caller(call));
    }
}
