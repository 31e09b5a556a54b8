package org.messagethreads.testkit.hardcases.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.messagethreads.testkit.hardcases.Cast;
import org.messagethreads.testkit.hardcases.HardCaseStep;
import org.messagethreads.testkit.hardcases.ListedOwner;

/**
 * The requests of the control interface: what the world outside does to a server.
 *
 * @param cast who the cases are about
 */
record ControlRequests(Cast cast) {

    private static final String PATH = "/emulator/v1";

    private record Listed(List<Owner> owners) {}

    private record Owner(
            String extensionId, String name, String extensionType, List<String> phoneNumbers, List<Handler> handlers) {}

    private record Handler(String extensionId, String name, String extensionType, boolean assignable) {}

    private record Message(String from, String to, Optional<String> text, Optional<String> id) {}

    private record Standing(Instant now, boolean running) {}

    /** The clock stands at the start. */
    Request start() {
        return Request.put(PATH + "/clock").json(new Standing(cast.start(), false));
    }

    Request clock(HardCaseStep.Clock step) {
        return step.set()
                .map(it -> Request.put(PATH + "/clock").json(Map.of("now", it)))
                .orElseGet(() -> Request.post(PATH + "/clock/advance")
                        .json(Map.of("duration", step.advance().orElseThrow())));
    }

    Request expiry(Duration ttl) {
        return Request.put(PATH + "/expiry").json(Map.of("ttl", ttl));
    }

    Request compact() {
        return Request.post(PATH + "/compact");
    }

    Request reset() {
        return Request.post(PATH + "/reset");
    }

    Request inbound(HardCaseStep.Inbound step) {
        return Request.post(PATH + "/inbound")
                .json(new Message(
                        cast.number(step.from()),
                        cast.number(step.to()),
                        step.text().map(it -> it.repeat(step.times().orElse(1))),
                        step.id()));
    }

    /** One owner without numbers, whom everybody of the cast handles. */
    Request everybody() {
        List<String> everybody = cast.people().keySet().stream().sorted().toList();
        String owner = cast.directory().getFirst().owner();
        return directory(List.of(new ListedOwner(owner, Optional.empty(), List.of(), everybody, Optional.empty())));
    }

    Request directory(List<ListedOwner> owners) {
        return Request.put(PATH + "/directory")
                .json(new Listed(owners.stream().map(this::owner).toList()));
    }

    private Owner owner(ListedOwner listed) {
        Cast.Called owner = cast.owner(listed.owner());
        return new Owner(
                owner.id(),
                listed.name().orElse(owner.name()),
                "Department",
                listed.numbers().stream().map(cast::number).toList(),
                Stream.concat(
                                listed.assignable().stream().map(it -> handler(it, true)),
                                listed.notAssignable().stream()
                                        .flatMap(List::stream)
                                        .map(it -> handler(it, false)))
                        .toList());
    }

    private Handler handler(String name, boolean assignable) {
        Cast.Called person = cast.person(name);
        return new Handler(person.id(), person.name(), "User", assignable);
    }
}
