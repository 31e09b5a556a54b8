package org.messagethreads.emulator.api;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Optional;
import org.messagethreads.directory.Directory;
import org.messagethreads.directory.Listing;
import org.messagethreads.thread.Availability;
import org.messagethreads.thread.Direction;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Status;
import org.messagethreads.thread.StatusReason;

/** Threads and messages as the wire shows them, with the names of the directory (L8). */
public record Records(Directory directory) {

    static final Words<Status> STATUS = new Words<>(Status.class);
    static final Words<Availability> AVAILABILITY = new Words<>(Availability.class);
    private static final Words<Direction> DIRECTION = new Words<>(Direction.class);
    private static final Words<StatusReason> REASON = new Words<>(StatusReason.class);

    /** A number. */
    public record Party(String phoneNumber) {}

    /** An owner or a handler. */
    public record Extension(String extensionId, String name, Optional<String> extensionType) {}

    /** A thread. */
    public record ThreadRecord(
            String id,
            String status,
            Optional<String> statusReason,
            String availability,
            Party ownerParty,
            Party guestParty,
            Extension owner,
            Optional<Extension> assignee,
            Optional<String> label,
            String creationTime,
            String lastModifiedTime) {}

    /** A message. */
    public record MessageRecord(
            String id,
            String threadId,
            String availability,
            String creationTime,
            String lastModifiedTime,
            String direction,
            String messageStatus,
            Optional<String> text,
            Optional<Extension> author) {}

    /** A time, cut to milliseconds (T8). */
    public static String time(Instant time) {
        return WireTime.written(time);
    }

    /** A thread. */
    public ThreadRecord thread(MessageThread thread) {
        return new ThreadRecord(
                thread.id().toString(),
                STATUS.of(thread.status()),
                optional(thread.resolution().map(it -> REASON.of(it.reason()))),
                AVAILABILITY.of(thread.availability()),
                party(thread.facts().pair().owner()),
                party(thread.facts().pair().guest()),
                owner(thread.owner()),
                optional(thread.assignee().map(it -> handler(thread.owner(), it))),
                optional(thread.label().map(it -> it.value())),
                time(thread.facts().created()),
                time(thread.facts().modified()));
    }

    /** A message of a thread. */
    public MessageRecord message(Message message, MessageThread thread) {
        boolean isDeleted = thread.availability() == Availability.DELETED;
        return new MessageRecord(
                message.id().value(),
                thread.id().toString(),
                AVAILABILITY.of(thread.availability()),
                time(message.acceptedAt()),
                time(isDeleted ? thread.facts().modified() : message.acceptedAt()),
                DIRECTION.of(message.direction()),
                message.direction() == Direction.INBOUND ? "Received" : "Sent",
                optional(message.text().filter(ignored -> !isDeleted).map(it -> it.value())),
                optional(message.author().map(it -> handler(thread.owner(), it))));
    }

    private Extension owner(OwnerId owner) {
        return extension(owner.value(), directory.owner(owner));
    }

    private Extension handler(OwnerId owner, HandlerId handler) {
        return extension(handler.value(), directory.handler(owner, handler));
    }

    private static Extension extension(String id, Listing listing) {
        return new Extension(id, listing.name(), optional(listing.type()));
    }

    private static Party party(PhoneNumber number) {
        return new Party(number.e164());
    }

    private static <T> Optional<T> optional(Option<T> option) {
        return option.toJavaOptional();
    }
}
