package org.messagethreads.testkit.hardcases;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.messagethreads.directory.Owner;
import org.messagethreads.directory.Owner.Assignability;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.MessageId;
import org.messagethreads.thread.NumberPair;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Revision;
import org.messagethreads.thread.Text;
import org.messagethreads.thread.ThreadCommand;
import org.messagethreads.thread.ThreadId;

/** The steps of cases as commands of the library. */
final class LibraryCommands {

    private final Cast cast;
    private long messages;

    LibraryCommands(Cast cast) {
        this.cast = cast;
    }

    ThreadCommand receive(HardCaseStep.Inbound step, PhoneNumber owner, PhoneNumber guest) {
        Option<Text> text = Option.ofOptional(step.text())
                .filter(it -> !it.isEmpty())
                .map(it -> new Text(it.repeat(step.times().orElse(1))));
        return new ThreadCommand.Receive(new NumberPair(owner, guest), message(step.id()), text);
    }

    ThreadCommand send(HardCaseStep.Send step, Names names) {
        return new ThreadCommand.Send(
                new NumberPair(new PhoneNumber(cast.number(step.from())), new PhoneNumber(cast.number(step.to()))),
                message(step.id()),
                new Text(step.text().repeat(step.times().orElse(1))),
                person(step.by()),
                Option.ofOptional(step.thread().map(it -> thread(it, names))),
                revision(step.seen()));
    }

    ThreadCommand onThread(HardCaseStep.OnThread step, Names names) {
        ThreadId thread = thread(step.thread(), names);
        HandlerId by = person(step.by());
        Option<Revision> seen = revision(step.seen());
        return switch (step) {
            case HardCaseStep.Assign it -> new ThreadCommand.Assign(thread, by, person(it.to()), seen);
            case HardCaseStep.Unassign ignored -> new ThreadCommand.Unassign(thread, by, seen);
            case HardCaseStep.Resolve ignored -> new ThreadCommand.Resolve(thread, by, seen);
            case HardCaseStep.Delete ignored -> new ThreadCommand.Delete(thread, by, seen);
        };
    }

    Owner owner(ListedOwner listed) {
        Cast.Called owner = cast.owner(listed.owner());
        return new Owner(
                new OwnerId(owner.id()),
                listed.name().orElse(owner.name()),
                "Department",
                HashSet.ofAll(listed.numbers()).map(cast::number).map(PhoneNumber::new),
                HashSet.ofAll(Stream.concat(
                        handlers(listed.assignable(), Assignability.ASSIGNABLE),
                        handlers(listed.notAssignable().orElse(List.of()), Assignability.NOT_ASSIGNABLE))));
    }

    static ThreadId thread(String name, Names names) {
        return ThreadId.parse(names.thread(name)).get();
    }

    private Stream<Owner.Handler> handlers(List<String> people, Assignability assignability) {
        return people.stream()
                .map(cast::person)
                .map(it -> new Owner.Handler(new HandlerId(it.id()), it.name(), "User", assignability));
    }

    private HandlerId person(String name) {
        return new HandlerId(cast.person(name).id());
    }

    /** Far from the ids that cases give. */
    private MessageId message(Optional<String> id) {
        return new MessageId(id.orElseGet(() -> "" + (1_000_000 + messages++)));
    }

    private static Option<Revision> revision(Optional<Long> seen) {
        return Option.ofOptional(seen.map(Revision::new));
    }
}
