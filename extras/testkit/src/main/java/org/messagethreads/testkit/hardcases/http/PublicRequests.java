package org.messagethreads.testkit.hardcases.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.messagethreads.testkit.hardcases.Cast;
import org.messagethreads.testkit.hardcases.HardCaseStep;
import org.messagethreads.testkit.hardcases.Names;

/**
 * The requests of the public API: what people do who are logged in.
 *
 * @param cast who the cases are about
 */
record PublicRequests(Cast cast) {

    private static final String THREADS = "/restapi/v1.0/account/~/message-threads";

    /** What anybody may ask who is logged in. */
    static final Request FIRST_THREAD = Request.get(THREADS).with("perPage", 1);

    private record Party(String phoneNumber) {}

    private record Message(Party from, List<Party> to, String text, Optional<String> threadId) {}

    private record Extension(String extensionId) {}

    /** Nobody is {@code null} here: it is not left out. */
    private record Assignment(@JsonInclude Optional<Extension> assignee) {}

    Request send(HardCaseStep.Send step, Names names) {
        return Request.post(THREADS + "/messages")
                .json(new Message(
                        new Party(cast.number(step.from())),
                        List.of(new Party(cast.number(step.to()))),
                        step.text().repeat(step.times().orElse(1)),
                        step.thread().map(names::thread)));
    }

    Request command(HardCaseStep.OnThread step, String thread) {
        return switch (step) {
            case HardCaseStep.Assign it ->
                assign(thread, Optional.of(new Extension(cast.person(it.to()).id())));
            case HardCaseStep.Unassign ignored -> assign(thread, Optional.empty());
            case HardCaseStep.Resolve ignored -> Request.post(path(thread) + "/resolve");
            case HardCaseStep.Delete ignored -> Request.delete(path(thread));
        };
    }

    Request read(String thread) {
        return Request.get(path(thread));
    }

    Request messages(String thread) {
        return Request.get(THREADS + "/messages")
                .with("threadIds", thread)
                .with("availability", "Alive")
                .with("availability", "Deleted");
    }

    Request list(HardCaseStep.ListThreads step) {
        return Request.get(THREADS)
                .with("threadStatus", step.status())
                .with("availability", step.availability())
                .with(
                        "ownerExtensionIds",
                        step.owners().orElse(List.of()).stream()
                                .map(it -> cast.owner(it).id())
                                .toList())
                .with("ownerPhoneNumber", step.ownerNumber().map(cast::number))
                .with("guestPhoneNumber", step.guestNumber().map(cast::number))
                .with("creationTimeFrom", step.createdFrom())
                .with("creationTimeTo", step.createdTo())
                .with("perPage", step.limit())
                .with("page", step.page());
    }

    Request fullSync() {
        return Request.get(THREADS + "/sync").with("syncType", "FSync");
    }

    Request sync(String token) {
        return Request.get(THREADS + "/sync").with("syncType", "ISync").with("syncToken", token);
    }

    private static Request assign(String thread, Optional<Extension> assignee) {
        return Request.post(path(thread) + "/assign").json(new Assignment(assignee));
    }

    private static String path(String thread) {
        return THREADS + "/" + Request.escaped(thread);
    }
}
