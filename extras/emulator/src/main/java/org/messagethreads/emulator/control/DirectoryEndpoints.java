package org.messagethreads.emulator.control;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.http.Body;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Failure;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Refusal;

/** The directory as a whole: read, and replaced all or nothing. */
record DirectoryEndpoints(Account account) {

    /** All owners. */
    record ListedDirectory(List<ListedOwner> owners) {}

    /** One of them. */
    record ListedOwner(
            String extensionId,
            String name,
            String extensionType,
            List<String> phoneNumbers,
            List<ListedHandler> handlers) {}

    /** One of its handlers. */
    record ListedHandler(String extensionId, String name, String extensionType, boolean assignable) {}

    Reply read(Call call) {
        return Reply.ok(shown(account.owners()));
    }

    Reply replace(Call call) {
        Body body = call.body()
                .require(
                        "owners[].extensionId",
                        "owners[].name",
                        "owners[].phoneNumbers",
                        "owners[].handlers[].extensionId",
                        "owners[].handlers[].name");
        Seq<Body> bodies = Vector.ofAll(body.objects("owners"));
        Seq<Owner> owners = bodies.map(DirectoryEndpoints::owner);
        check(owners.map(Owner::id), i -> body.invalid("owners[%d].extensionId".formatted(i), "another id"));
        return bodies.flatMap(DirectoryEndpoints::twice)
                .headOption()
                .orElse(() -> account.list(ignored -> owners))
                .fold(() -> Reply.ok(shown(account.owners())), DirectoryEndpoints::taken);
    }

    /** A number that one owner lists twice is a number twice, too (N3). */
    private static Option<Refusal.NumberTaken> twice(Body owner) {
        Seq<String> numbers = Vector.ofAll(owner.texts("phoneNumbers"));
        OwnerId id = owner.requiredValue("extensionId", OwnerId::new);
        return numbers.find(it -> numbers.indexOf(it) < numbers.lastIndexOf(it))
                .map(it -> new Refusal.NumberTaken(new PhoneNumber(it), id, id));
    }

    private static Owner owner(Body body) {
        List<String> numbers = body.texts("phoneNumbers");
        Seq<Handler> handlers = Vector.ofAll(body.objects("handlers")).map(DirectoryEndpoints::handler);
        check(handlers.map(Handler::id), i -> body.invalid("handlers[%d].extensionId".formatted(i), "another id"));
        return new Owner(
                body.requiredValue("extensionId", OwnerId::new),
                body.requiredText("name"),
                body.text("extensionType").orElse("Department"),
                HashSet.ofAll(IntStream.range(0, numbers.size())
                        .mapToObj(i -> number(body, numbers.get(i), i))
                        .toList()),
                HashSet.ofAll(handlers));
    }

    private static Handler handler(Body body) {
        return new Handler(
                body.requiredValue("extensionId", HandlerId::new),
                body.requiredText("name"),
                body.text("extensionType").orElse("User"),
                body.flag("assignable").orElse(true) ? Assignability.ASSIGNABLE : Assignability.NOT_ASSIGNABLE);
    }

    private static PhoneNumber number(Body body, String number, int index) {
        return PhoneNumber.parse(number)
                .getOrElseThrow(() -> body.invalid("phoneNumbers[%d]".formatted(index), "an E.164 number"));
    }

    /** Complains of the first that was there before. */
    private static <T> void check(Seq<T> ids, IntFunction<Failure> complaint) {
        Vector.range(0, ids.size()).find(i -> ids.indexOf(ids.get(i)) < i).forEach(i -> {
            throw complaint.apply(i);
        });
    }

    private static Reply taken(Refusal.NumberTaken refusal) {
        return Control.refused(
                refusal,
                Map.of(
                        "phoneNumber", refusal.number().e164(),
                        "holder", refusal.holder().value(),
                        "claimant", refusal.claimant().value()));
    }

    private static ListedDirectory shown(Seq<Owner> owners) {
        return new ListedDirectory(owners.map(DirectoryEndpoints::shown).asJava());
    }

    private static ListedOwner shown(Owner owner) {
        return new ListedOwner(
                owner.id().value(),
                owner.name(),
                owner.type(),
                owner.numbers().toVector().map(PhoneNumber::e164).sorted().asJava(),
                owner.handlers()
                        .toVector()
                        .sortBy(Handler::id)
                        .map(it -> new ListedHandler(
                                it.id().value(), it.name(), it.type(), it.assignability() == Assignability.ASSIGNABLE))
                        .asJava());
    }
}
