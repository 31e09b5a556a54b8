package org.messagethreads.testkit.hardcases.http;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.messagethreads.testkit.hardcases.Outcome;
import org.messagethreads.testkit.hardcases.Seen;
import org.messagethreads.testkit.hardcases.SeenThread;
import org.messagethreads.testkit.hardcases.ThreadField;

/** The answers of a server in the words of the cases. */
final class Answers {

    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 409);

    private static final Map<ThreadField, String> TEXTS = Map.ofEntries(
            entry(ThreadField.STATUS, "/status"),
            entry(ThreadField.STATUS_REASON, "/statusReason"),
            entry(ThreadField.AVAILABILITY, "/availability"),
            entry(ThreadField.OWNER, "/owner/extensionId"),
            entry(ThreadField.OWNER_NAME, "/owner/name"),
            entry(ThreadField.OWNER_NUMBER, "/ownerParty/phoneNumber"),
            entry(ThreadField.GUEST_NUMBER, "/guestParty/phoneNumber"),
            entry(ThreadField.ASSIGNEE, "/assignee/extensionId"),
            entry(ThreadField.ASSIGNEE_NAME, "/assignee/name"),
            entry(ThreadField.LABEL, "/label"));

    private Answers() {}

    /** What was accepted is seen so; what was not, by its rule, or as what makes no sense. */
    static Seen seen(Answer answer, Function<Part, Seen> accepted) {
        return answer.isAccepted() ? accepted.apply(answer.accepted()) : refused(answer);
    }

    static Seen list(Part page) {
        return Seen.page(
                threads(page), page.number("/paging/page") < page.number("/paging/totalPages"), Optional.empty());
    }

    static Seen sync(Part delta) {
        return Seen.page(threads(delta), false, Optional.of(delta.text("/syncInfo/syncToken")));
    }

    static Seen messages(Part messages) {
        return Seen.messages(messages.each("/records").stream()
                .map(it -> it.optionalText("/text"))
                .toList());
    }

    static SeenThread thread(Part thread) {
        Map<ThreadField, String> fields = new EnumMap<>(ThreadField.class);
        TEXTS.forEach((field, pointer) -> thread.optionalText(pointer).ifPresent(it -> fields.put(field, it)));
        fields.put(ThreadField.CREATION_TIME, thread.time("/creationTime").toString());
        fields.put(
                ThreadField.LAST_MODIFIED_TIME, thread.time("/lastModifiedTime").toString());
        return new SeenThread(thread.text("/id"), fields);
    }

    private static List<SeenThread> threads(Part records) {
        return records.each("/records").stream().map(Answers::thread).toList();
    }

    private static Seen refused(Answer answer) {
        if (!REFUSALS.contains(answer.status())) {
            throw answer.broken();
        }
        return answer.rule().map(Answers::refused).orElseGet(() -> senseless(answer));
    }

    private static Seen refused(String rule) {
        return switch (rule) {
            case "S4" -> Seen.just(Outcome.TOKEN_INVALID);
            case "S5" -> Seen.just(Outcome.FULL_SYNC_REQUIRED);
            default -> Seen.refused(rule);
        };
    }

    private static Seen senseless(Answer answer) {
        if (answer.status() != 400) {
            throw answer.broken();
        }
        return Seen.just(Outcome.INVALID);
    }
}
