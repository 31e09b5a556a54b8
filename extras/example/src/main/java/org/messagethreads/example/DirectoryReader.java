package org.messagethreads.example;

import io.vavr.collection.Seq;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.directory.Owner.Handler;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import tools.jackson.databind.JsonNode;

/** Reads the owners and handlers that a line lists. */
final class DirectoryReader {

    private static final String AN_ID = "a text is right";
    private static final String A_NAME = "a name is right";
    private static final String A_TRUTH = "true or false is right";

    private DirectoryReader() {}

    static Seq<Owner> owners(Fields line) {
        Seq<Owner> owners = line.objects("owners", DirectoryReader::owner);
        if (owners.distinctBy(Owner::id).size() < owners.size()) {
            throw new Fault("an owner is listed twice: once is right");
        }
        return owners;
    }

    private static Owner owner(Fields owner) {
        return new Owner(
                owner.text("id", AN_ID, OwnerId::new),
                name(owner, "name"),
                owner.maybe("type", () -> name(owner, "type")).getOrElse("Department"),
                owner.array("numbers", node -> new PhoneNumber(node.stringValue("")))
                        .toSet(),
                owner.objects("handlers", DirectoryReader::handler).toSet());
    }

    private static Handler handler(Fields handler) {
        boolean assignable = handler.maybe(
                        "assignable", () -> handler.the("assignable", A_TRUTH, JsonNode::booleanValue))
                .getOrElse(true);
        return new Handler(
                handler.text("id", AN_ID, HandlerId::new),
                name(handler, "name"),
                handler.maybe("type", () -> name(handler, "type")).getOrElse("User"),
                assignable ? Assignability.ASSIGNABLE : Assignability.NOT_ASSIGNABLE);
    }

    private static String name(Fields fields, String name) {
        return fields.text(name, A_NAME, it -> it);
    }
}
