package org.messagethreads.example;

import io.vavr.collection.Seq;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.messagethreads.directory.Directory;
import org.messagethreads.directory.Listing;
import org.messagethreads.thread.Label;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Resolution;
import org.messagethreads.thread.ThreadFacts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Threads as JSON records: what there is none of is left out, times are UTC milliseconds. */
record Records(Directory directory) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    String of(Seq<MessageThread> threads) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(threads.map(this::record).asJava());
    }

    private ObjectNode record(MessageThread thread) {
        ThreadFacts facts = thread.facts();
        ObjectNode record = JSON.createObjectNode();
        record.put("id", facts.id().toString());
        record.put("status", Words.wire(thread.status()));
        record.put("availability", Words.wire(thread.availability()));
        record.set("ownerParty", party(facts.pair().owner()));
        record.set("guestParty", party(facts.pair().guest()));
        record.set("owner", extension(facts.owner().value(), directory.owner(facts.owner())));
        thread.assignee()
                .map(it -> extension(it.value(), directory.handler(facts.owner(), it)))
                .forEach(it -> record.set("assignee", it));
        thread.label().map(Label::value).forEach(it -> record.put("label", it));
        thread.resolution().map(Resolution::reason).forEach(it -> record.put("statusReason", Words.wire(it)));
        record.put("creationTime", MILLISECONDS.format(facts.created()));
        record.put("lastModifiedTime", MILLISECONDS.format(facts.modified()));
        return record;
    }

    private static ObjectNode party(PhoneNumber number) {
        return JSON.createObjectNode().put("phoneNumber", number.e164());
    }

    private static ObjectNode extension(String id, Listing listing) {
        ObjectNode extension = JSON.createObjectNode();
        extension.put("extensionId", id).put("name", listing.name());
        listing.type().forEach(type -> extension.put("extensionType", type));
        return extension;
    }
}
