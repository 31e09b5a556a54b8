package org.messagethreads.emulator.api;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.messagethreads.Outcome;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.account.Life;
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
import org.messagethreads.thread.ThreadCommand.Assign;
import org.messagethreads.thread.ThreadCommand.Delete;
import org.messagethreads.thread.ThreadCommand.OnThread;
import org.messagethreads.thread.ThreadCommand.Resolve;
import org.messagethreads.thread.ThreadCommand.Unassign;

/** Threads: list, read, assign, resolve, delete. */
record ThreadEndpoints(Account account) {

    private static final int LARGEST_PAGE = 1_000;

    Reply list(Call call) {
        Parameters parameters = call.query();
        ThreadQuery query = Filters.threads(parameters);
        Paging.Asked asked = Paging.asked(parameters);
        Life life = account.life();
        return Reply.ok(asked.of(all(life, query, reader(call)), new Records(life.directory())::thread));
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
        return shown(
                life,
                life.threads().thread(ThreadIds.ofPath(call), reader(call)).getOrElseThrow(Refusals::ofPath));
    }

    Reply delete(Call call) {
        call.body();
        account.life()
                .threads()
                .handle(new Delete(ThreadIds.ofPath(call), caller(call)))
                .getOrElseThrow(Refusals::ofPath);
        return Reply.noContent();
    }

    Reply resolve(Call call) {
        call.body();
        return changed(new Resolve(ThreadIds.ofPath(call), caller(call)));
    }

    Reply assign(Call call) {
        Body body = call.body();
        if (!body.has("assignee")) {
            throw Failure.missing("assignee");
        }
        return changed(body.object("assignee")
                .<OnThread>map(it -> new Assign(
                        ThreadIds.ofPath(call), caller(call), it.requiredValue("extensionId", HandlerId::new)))
                .orElseGet(() -> new Unassign(ThreadIds.ofPath(call), caller(call))));
    }

    private Reply changed(OnThread command) {
        Life life = account.life();
        Outcome outcome = life.threads().handle(command).getOrElseThrow(Refusals::ofPath);
        return shown(
                life,
                switch (outcome) {
                    case Outcome.Changed it -> it.thread();
                    case Outcome.Unchanged it -> it.thread();
                    case Outcome.Reconciled ignored -> throw new IllegalStateException("a thread was reconciled");
                });
    }

    private static Reply shown(Life life, MessageThread thread) {
        return Reply.ok(new Records(life.directory()).thread(thread));
    }

    private static HandlerId caller(Call call) {
        return new HandlerId(call.caller());
    }

    static Reader reader(Call call) {
        return Reader.handler(caller(call));
    }
}
