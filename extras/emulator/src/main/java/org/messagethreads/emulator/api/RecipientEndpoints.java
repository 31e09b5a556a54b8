package org.messagethreads.emulator.api;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.http.Body;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;

/** The handlers of an owner, as recipients of its messages: read, and changed many at a time. */
record RecipientEndpoints(Account account) {

    private static final int MOST = 50;

    /** All of them. */
    record Recipients(List<Recipient> smsRecipients) {}

    /** One of them. */
    record Recipient(
            String id,
            String name,
            String extensionNumber,
            String extensionType,
            boolean assignable,
            boolean hasLicense) {}

    Reply read(Call call) {
        return Reply.ok(new Recipients(owner(account.owners(), call)
                .handlers()
                .toVector()
                .sortBy(Handler::id)
                .map(RecipientEndpoints::recipient)
                .asJava()));
    }

    private static Recipient recipient(Handler handler) {
        String id = handler.id().value();
        boolean isAssignable = handler.assignability() == Assignability.ASSIGNABLE;
        return new Recipient(id, handler.name(), id, handler.type(), isAssignable, isAssignable);
    }

    private static Owner owner(Seq<Owner> owners, Call call) {
        return owners.find(it -> it.id().value().equals(call.path("ownerId")))
                .getOrElseThrow(() -> Failure.notFound(404, "ownerId"));
    }

    Reply bulkAssign(Call call) {
        Body body = call.body();
        List<String> added = ids(body, "addedExtensionIds");
        List<String> removed = ids(body, "removedExtensionIds");
        if (added.isEmpty() && removed.isEmpty()) {
            throw body.invalid("addedExtensionIds", "an extension to add or to remove");
        }
        if (added.stream().anyMatch(removed::contains)) {
            throw body.invalid("removedExtensionIds", "other extensions than those that are added");
        }
        account.list(owners -> {
            Owner owner = owner(owners, call);
            checkHandles(owner, call.caller());
            return owners.replace(owner, changed(owner, owners, added, removed));
        });
        return Reply.noContent();
    }

    private static List<String> ids(Body body, String name) {
        List<String> ids = body.texts(name);
        if (ids.size() > MOST) {
            throw body.invalid(name, "up to 50 extensions");
        }
        return ids;
    }

    private static void checkHandles(Owner owner, String caller) {
        if (owner.handlers().forAll(it -> !it.id().value().equals(caller))) {
            throw Refusals.ofPath(new Refusal.NotAHandler(Rule.L1, new HandlerId(caller)));
        }
    }

    private static Owner changed(Owner owner, Seq<Owner> owners, List<String> added, List<String> removed) {
        Seq<Handler> toAdd = Vector.ofAll(added)
                .map(id -> listed(owners, id, "addedExtensionIds"))
                .map(it -> new Handler(it.id(), it.name(), it.type(), Assignability.ASSIGNABLE))
                .filter(it -> owner.handlers().forAll(there -> !there.id().equals(it.id())));
        removed.forEach(id -> listed(owners, id, "removedExtensionIds"));
        return new Owner(
                owner.id(),
                owner.name(),
                owner.type(),
                owner.numbers(),
                owner.handlers()
                        .filter(it -> !removed.contains(it.id().value()))
                        .addAll(toAdd));
    }

    private static Handler listed(Seq<Owner> owners, String id, String parameter) {
        Option<Handler> listed =
                owners.flatMap(Owner::handlers).find(it -> it.id().value().equals(id));
        return listed.getOrElseThrow(() -> Failure.notFound(400, parameter));
    }
}
